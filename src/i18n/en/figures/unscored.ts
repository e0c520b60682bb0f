import type { unscored as source } from '../../ja/figures/unscored.ts';

const items: (typeof source)['items'] = {
  isolation: {
    name: 'Isolation',
    hardware: 'In six stress tests of 2007, full virtualization shielded its neighbours completely and Xen lost at most 1.7%; results for OpenVZ and Solaris Containers varied. In tests of 2005, neighbours in Solaris containers with default settings suffered in all six. In 2016 containers still interfered more under some loads. Flaws that let a process out of its container were found in runc in 2019, 2024 and 2025.',
    os: 'Hypervisors are broken out of too: three VMware flaws published in 2025 were exploited, and in March of that year over 41,500 exposed ESXi hosts were counted. Page sharing between VMs was switched off because it leaked secrets. The tests opposite predate the cgroups of today (our reasoning). Docker’s default profile closes about 44 of more than 300 system calls.',
  },
  kernelChoice: {
    name: 'Choice of kernel',
    hardware: 'Any kernel in any version stands beside any other. In a 2008 survey of 126 firms, 96% ran Windows in VMs, 52% Linux, 30% Unix and 29% Solaris. With few exceptions, Windows containers that share the host’s kernel start only where host and image are of the same build.',
    os: 'What counts are kernels, not distributions: every Linux distribution runs on one Linux kernel, so a site that is all Linux gives nothing up (our reasoning). Where Windows builds differ, Hyper-V isolation wraps the container in a light VM.',
  },
  liveMigration: {
    name: 'Live migration',
    hardware: 'In 2005 whole running systems were moved to another host with interruptions as short as 60\u00a0milliseconds. A host can be emptied before it is patched. Checkpoints in Kubernetes are meant for analysis, and were still in beta in version 1.30.',
    os: 'OpenVZ moves running containers, and CRIU, which began there, is used by Docker and LXC as well. A VM with a passed-through SR-IOV interface, on the other hand, could not be moved live in OpenShift 4.5.',
  },
  kernelFault: {
    name: 'Reach of a kernel fault',
    hardware: 'When a guest kernel stops, one VM is gone. On a shared kernel, one crash, one flaw or one setting reaches every container of the host. We found nobody who measured how often that happens: this is our reasoning.',
    os: 'A fault of the hypervisor or the hardware takes all VMs down as well, and every guest kernel is one more that can stop and must be patched (our reasoning). One patch of a shared kernel helps all, and Linux can replace functions of a running kernel without a reboot.',
  },
  hardening: {
    name: 'The price of hardening',
    hardware: 'To wall containers off like VMs costs something. Under gVisor an empty container took 23.7\u00a0MB instead of 4.1, and a Node.js server handled 375 requests a second instead of 886. Kata reserves 120–160\u00a0MiB and a quarter of a CPU per pod. A microVM has a kernel of its own with a monitor of at most 5\u00a0MiB, started in at most 125\u00a0milliseconds by its specification; LightVM reports 2.3.',
    os: 'Among tenants who trust each other nothing more may be needed, and Docker’s limit on system calls is on from the start. Nor is all hardening slow: gVisor on KVM measured 763\u00a0ns per system call, where runc took 1,939. VMs have a price too: urgent patches of the hypervisor.',
  },
};

export const unscored = {
  kicker: 'What has no number',
  title: 'None of these shows in a number of hosts, and any one of them can decide',
  intro: 'No scores. For each, what speaks for VMs and what speaks for containers, with sources.',
  sides: { hardware: 'For VMs', os: 'For containers' },
  items,
  sources: 'The sources in full',
  table: { corner: 'Axis', side: 'Side', text: 'Case', sources: 'Sources' },
  quoted: '† read in a text that quotes it, not in the original.',
} satisfies typeof source;
