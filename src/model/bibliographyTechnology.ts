import type { SourceEntry } from './sources.ts';

/** Sources on what virtualization costs: memory, CPU, I/O, images; and on what it is worth beyond numbers. Oldest first within each topic. */
export const TECHNOLOGY_SOURCES = [
  {
    id: 'doi2007', authors: '土居昌博', title: '仮想マシンとOS仮想化とは似て非なるもの', lang: 'ja',
    where: 'Think IT', year: 2007, date: '2007-03-02', grade: 'V2',
  },

  // Footprint of one operating system
  {
    id: 'osinfoDb', authors: 'libosinfo project', title: 'osinfo-db: installation requirements, transcribed from vendors',
    where: 'crobinso/osinfo-db', year: 2026, date: '2026-11-22', url: 'https://github.com/crobinso/osinfo-db', grade: 'V1',
  },
  {
    id: 'microsoftHardware', authors: 'Microsoft', title: 'Hardware requirements for Windows Server',
    where: 'MicrosoftDocs/windowsserverdocs', year: 2026, date: '2026-11-22',
    url: 'https://github.com/MicrosoftDocs/windowsserverdocs', grade: 'V1',
  },

  // Memory of the hypervisor
  {
    id: 'vsphere40', authors: 'VMware', title: 'vSphere 4.0 Resource Management Guide, Table 3-2',
    where: 'VMware (copies at manualslib 539352 and manualsdir 220161)', year: 2009, grade: 'V2',
  },
  {
    id: 'vsphere41', authors: 'VMware', title: 'vSphere 4.1 and 5.5 documentation: Memory sharing',
    where: 'pubs.vmware.com', year: 2010, grade: 'V1',
  },
  {
    id: 'vsphere6', authors: 'VMware', title: 'vSphere 6.5/6.7 Resource Management, Table 6-1',
    where: 'VMware (hosted copy)', year: 2018, grade: 'V2',
  },
  {
    id: 'agache2020', authors: 'Agache et al.', title: 'Firecracker: Lightweight Virtualization for Serverless Applications',
    where: 'NSDI 2020; raw data in firecracker-microvm/nsdi2020-data', year: 2020,
    url: 'https://www.usenix.org/conference/nsdi20/presentation/agache', grade: 'V1',
  },
  {
    id: 'firecrackerSpec', authors: 'Firecracker project (AWS)', title: 'SPECIFICATION.md',
    where: 'firecracker-microvm/firecracker', year: 2026, date: '2026-11-22',
    url: 'https://github.com/firecracker-microvm/firecracker', grade: 'V1',
  },
  {
    id: 'kubevirt', authors: 'KubeVirt project', title: 'GetMemoryOverhead',
    where: 'kubevirt/kubevirt, source code', year: 2026, date: '2026-11-22',
    url: 'https://github.com/kubevirt/kubevirt', grade: 'V1',
  },
  {
    id: 'kataOverhead', authors: 'Kubernetes and Kata Containers projects', title: 'Pod Overhead; runtime classes of kata-deploy',
    where: 'kubernetes.io; openshift/kata-operator 0d8b82b', year: 2026, date: '2026-11-22', grade: 'V1',
  },

  // Page sharing
  {
    id: 'waldspurger2002', authors: 'Carl A. Waldspurger', title: 'Memory Resource Management in VMware ESX Server',
    where: 'OSDI 2002', year: 2002, url: 'https://www.usenix.org/legacy/event/osdi02/tech/waldspurger.html', grade: 'M',
  },
  {
    id: 'gupta2008', authors: 'Gupta et al.', title: 'Difference Engine: Harnessing Memory Redundancy in Virtual Machines',
    where: 'OSDI 2008; CACM 53(10), 2010', year: 2008, grade: 'V1',
  },
  {
    id: 'barker2012', authors: 'Barker, Wood, Shenoy, Sitaraman', title: 'An Empirical Study of Memory Sharing in Virtual Machines',
    where: 'USENIX ATC 2012', year: 2012, grade: 'V2',
  },
  {
    id: 'broadcom318959', authors: 'VMware / Broadcom', title: 'KB 318959 (2080735): inter-VM page sharing off by default',
    where: 'Broadcom Knowledge Base', year: 2014, grade: 'V1',
  },

  // CPU and I/O
  {
    id: 'barham2003', authors: 'Barham et al.', title: 'Xen and the Art of Virtualization',
    where: 'SOSP 2003', year: 2003, grade: 'M',
  },
  {
    id: 'padala2007', authors: 'Padala, Zhu, Wang, Singhal, Shin',
    title: 'Performance Evaluation of Virtualization Technologies for Server Consolidation',
    where: 'HP Labs HPL-2007-59R1', year: 2007, grade: 'V2',
  },
  {
    id: 'openvzClaim', authors: 'SWsoft / OpenVZ project', title: 'OpenVZ overhead of 1–3 %, as hosting documents repeat it',
    where: 'vendor claim', year: 2007, grade: 'V2',
  },
  {
    id: 'vmwareEpt2009', authors: 'VMware', title: 'Performance Evaluation of Intel EPT Hardware Assist',
    where: 'VMware VROOM!, performance blog', year: 2009, grade: 'V1',
  },
  {
    id: 'dong2010', authors: 'Dong et al.', title: 'High performance network virtualization with SR-IOV',
    where: 'HPCA 2010, DOI 10.1109/HPCA.2010.5416637', year: 2010,
    url: 'https://doi.org/10.1109/HPCA.2010.5416637', grade: 'V2',
  },
  {
    id: 'felter2014', authors: 'Felter, Ferreira, Rajamony, Rubio',
    title: 'An Updated Performance Comparison of Virtual Machines and Linux Containers',
    where: 'IBM RC25482 (2014); ISPASS 2015, DOI 10.1109/ISPASS.2015.7095802; raw data in thewmf/kvm-docker-comparison',
    year: 2014, url: 'https://github.com/thewmf/kvm-docker-comparison', grade: 'V1',
  },
  {
    id: 'gregg2017', authors: 'Brendan Gregg', title: 'AWS EC2 Virtualization 2017: Introducing Nitro',
    where: 'brendangregg.com', year: 2017, date: '2017-11-29', url: 'https://www.brendangregg.com/blog/2017-11-29/aws-ec2-virtualization-2017.html',
    grade: 'V1',
  },

  // Containers and images
  {
    id: 'gvisor', authors: 'gVisor project (Google)', title: 'Performance data: density, system calls, applications',
    where: 'google/gvisor, website/performance', year: 2019, url: 'https://github.com/google/gvisor', grade: 'V1',
  },
  {
    id: 'containerdShim', authors: 'containerd project', title: 'Memory of the shim: PR #1767, issues #2020 and #7878',
    where: 'containerd/containerd', year: 2022, url: 'https://github.com/containerd/containerd', grade: 'V1',
  },
  {
    id: 'kubernetesLarge', authors: 'Kubernetes project', title: 'Considerations for large clusters',
    where: 'kubernetes.io', year: 2026, date: '2026-11-22', url: 'https://kubernetes.io/docs/setup/best-practices/cluster-large/', grade: 'V1',
  },
  {
    id: 'jin2009', authors: 'Jin, Miller', title: 'The Effectiveness of Deduplication on Virtual Machine Disk Images',
    where: 'SYSTOR 2009', year: 2009, grade: 'M',
  },
  {
    id: 'zhao2019', authors: 'Zhao et al.', title: 'Large-Scale Analysis of the Docker Hub Dataset',
    where: 'CLUSTER 2019, DOI 10.1109/CLUSTER.2019.8891000', year: 2019,
    url: 'https://doi.org/10.1109/CLUSTER.2019.8891000', grade: 'V2',
  },

  // Isolation, migration, kernels side by side, and what hardening costs
  {
    id: 'clarkson2005', authors: 'Clarkson University',
    title: 'Performance Isolation of a Misbehaving Virtual Machine with Xen, VMware and Solaris Containers',
    where: 'as quoted by virtualization.info on 2006-02-23', year: 2005,
    url: 'https://virtualization.info/2006/02/23/whitepaper-performance-isolation-of/', grade: 'V2',
  },
  {
    id: 'matthews2007', authors: 'Matthews et al.', title: 'Quantifying the Performance Isolation Properties of Virtualization Systems',
    where: 'ExpCS 2007', year: 2007, grade: 'V2',
  },
  {
    id: 'sharma2016', authors: 'Sharma et al.', title: 'Containers and Virtual Machines at Scale: A Comparative Study',
    where: 'Middleware 2016', year: 2016, grade: 'V2',
  },
  {
    id: 'runcEscapes', authors: 'runc project', title: 'Container escapes: CVE-2019-5736, CVE-2024-21626, CVE-2025-31133, -52565 and -52881',
    where: 'as reported', year: 2025, grade: 'V2',
  },
  {
    id: 'vmwareEscapes2025', authors: 'VMware / Broadcom, Shadowserver', title: 'Escape from a VM, exploited: CVE-2025-22224, -22225 and -22226',
    where: 'as reported', year: 2025, grade: 'V2',
  },
  {
    id: 'dockerSeccomp', authors: 'Docker', title: 'Seccomp security profiles for Docker',
    where: 'docs.docker.com', year: 2026, date: '2026-11-23', url: 'https://docs.docker.com/engine/security/seccomp/', grade: 'V1',
  },
  {
    id: 'windowsContainers', authors: 'Microsoft', title: 'Windows container version compatibility',
    where: 'as quoted', year: 2026, date: '2026-11-23', grade: 'V2',
  },
  {
    id: 'clark2005', authors: 'Clark et al.', title: 'Live Migration of Virtual Machines',
    where: 'NSDI 2005', year: 2005, grade: 'V2',
  },
  {
    id: 'vzmigrate', authors: 'OpenVZ project', title: 'vzmigrate(8): migrate a container between two OpenVZ servers',
    where: 'manual page of vzctl', year: 2014, url: 'https://manpages.ubuntu.com/manpages/trusty/en/man8/vzmigrate.8.html', grade: 'V1',
  },
  {
    id: 'criu', authors: 'CRIU project', title: 'Checkpoint and Restore in Userspace: README',
    where: 'checkpoint-restore/criu', year: 2026, date: '2026-11-23', url: 'https://github.com/checkpoint-restore/criu', grade: 'V1',
  },
  {
    id: 'kubeletCheckpoint', authors: 'Kubernetes project', title: 'Kubelet Checkpoint API',
    where: 'kubernetes.io', year: 2026, date: '2026-11-23', url: 'https://kubernetes.io/docs/reference/node/kubelet-checkpoint-api', grade: 'V1',
  },
  {
    id: 'openshiftSriov', authors: 'Red Hat', title: 'Issue #26628: no live migration with SR-IOV interfaces (OpenShift Virtualization 4.5)',
    where: 'openshift/openshift-docs', year: 2020, url: 'https://github.com/openshift/openshift-docs/issues/26628', grade: 'V1',
  },
  {
    id: 'livepatch', authors: 'Linux kernel project', title: 'Livepatch',
    where: 'kernel documentation, Documentation/livepatch', year: 2019, grade: 'V1',
  },
  {
    id: 'manco2017', authors: 'Manco et al.', title: 'My VM is Lighter (and Safer) than your Container',
    where: 'SOSP 2017', year: 2017, grade: 'V2',
  },
] as const satisfies readonly SourceEntry[];
