import type { SourceEntry } from './sources.ts';

/** Sources on how servers are used and what they cost: utilization, power, prices, licences, people. */
export const ESTATE_SOURCES = [
  // Utilization and sprawl
  {
    id: 'dhBrown2002', authors: 'D.H. Brown Associates', title: 'Server utilization of 15–20 %',
    where: 'analyst estimate, as quoted', year: 2002, grade: 'V2',
  },
  {
    id: 'gartner2005', authors: 'Thomas Bittman (Gartner)', title: 'Consolidation targets of 40–50 %',
    where: 'quoted by HP', year: 2005, grade: 'V2',
  },
  {
    id: 'barroso2007', authors: 'Barroso, Hölzle', title: 'The Case for Energy-Proportional Computing',
    where: 'IEEE Computer 40(12), DOI 10.1109/MC.2007.443', year: 2007, url: 'https://doi.org/10.1109/MC.2007.443', grade: 'V2',
  },
  {
    id: 'mckinsey2008', authors: 'McKinsey, Uptime Institute', title: 'Server utilization seldom exceeds 6 percent',
    where: 'McKinsey & Company', year: 2008, grade: 'V1',
  },
  {
    id: 'mckinsey2012', authors: 'McKinsey for The New York Times', title: 'Utilization of about 20 000 servers in 70 data centres',
    where: 'environmentalleader.com', year: 2012, grade: 'V2',
  },
  {
    id: 'azure2017', authors: 'Cortez et al. / Microsoft', title: 'Azure Public Dataset V1 (Resource Central)',
    where: 'SOSP 2017, DOI 10.1145/3132747.3132772; Azure/AzurePublicDataset', year: 2017,
    url: 'https://github.com/Azure/AzurePublicDataset', grade: 'V1',
  },
  {
    id: 'azure2019', authors: 'Microsoft', title: 'Azure Public Dataset V2',
    where: 'Azure/AzurePublicDataset', year: 2019, url: 'https://github.com/Azure/AzurePublicDataset', grade: 'V1',
  },
  {
    id: 'koomey2017', authors: 'Koomey, Taylor', title: 'Comatose servers and virtual machines: 16 000 servers, 32 000 VMs',
    where: 'Anthesis; Computerworld', year: 2017, url: 'https://www.computerworld.com/article/3196355', grade: 'V2',
  },
  {
    id: 'sage2008', authors: 'Sage Research', title: 'Why Windows Predominates On Virtual Machines (126 firms)',
    where: 'InformationWeek', year: 2008, date: '2008-01-03', grade: 'V2',
  },

  // Power
  {
    id: 'specpower2007', authors: 'SPEC', title: 'SPECpower_ssj2008: one two-socket result',
    where: 'SPEC, as quoted', year: 2008, grade: 'V2',
  },
  {
    id: 'epa2007', authors: 'US EPA', title: 'Report to Congress on Server and Data Center Energy Efficiency',
    where: 'US EPA', year: 2007, grade: 'M',
  },
  {
    id: 'greensku', authors: 'GreenSKU', title: 'params.yaml: server power, PUE, lifetime',
    where: 'open carbon model of cloud servers', year: 2023, grade: 'V1',
  },
  {
    id: 'uptime2024', authors: 'Uptime Institute', title: 'Global Data Center Survey: average PUE',
    where: 'Uptime Institute', year: 2024, grade: 'M',
  },
  {
    id: 'troepgen2024', authors: 'Tröpgen et al.', title: '16 Years of SPEC Power',
    where: 'CLUSTER Workshops 2024, DOI 10.1109/CLUSTERWorkshops61563.2024.00020, arXiv 2411.07062', year: 2024,
    url: 'https://arxiv.org/abs/2411.07062', grade: 'V2',
  },

  // Prices
  {
    id: 'idc2006', authors: 'IDC', title: 'Average selling prices of servers, 2006',
    where: 'CNET (2007-03-21); Tweakers', year: 2007, date: '2007-03-21', url: 'https://tweakers.net/nieuws/46514', grade: 'V2',
  },
  {
    id: 'idc2019', authors: 'IDC', title: 'Server market, first quarter of 2019',
    where: 'justmac.info', year: 2019, grade: 'V2',
  },

  // Licences
  {
    id: 'windows2003R2', authors: 'TechTarget; Directions on Microsoft', title: 'Virtualization rights of Windows Server 2003 R2',
    where: 'searchvmware.techtarget.com; directionsonmicrosoft.com', year: 2007, date: '2007-05-21', grade: 'V2',
  },
  {
    id: 'rhel5Rights', authors: 'Bull (reproducing Red Hat)', title: 'PrKB11417: guests covered by RHEL 5',
    where: 'support.bull.com', year: 2007, grade: 'V2',
  },
  {
    id: 'windowsRights', authors: 'several licensing guides', title: 'Windows Server 2016–2025: Standard covers two VMs, Datacenter any number',
    where: 'resellers\' guides', year: 2025, grade: 'V2',
  },
  {
    id: 'rhelRights', authors: 'ServiceNow; Flexera', title: 'Red Hat subscriptions: one Server subscription covers two VMs',
    where: 'product documentation', year: 2026, date: '2026-11-22', grade: 'V2',
  },

  // People
  {
    id: 'meta2002', authors: 'META Group', title: 'Servers per administrator',
    where: 'techupdate.zdnet.com', year: 2002, date: '2002-02-11', grade: 'V2',
  },
  {
    id: 'rkaPatching', authors: 'RKA Petroleum (customer story)', title: 'A Patch in Time',
    where: 'searchsecurity.techtarget.com', year: 2004, grade: 'V2',
  },
  {
    id: 'idc2009', authors: 'IDC, quoted by IBM', title: 'Servers per administrator',
    where: 'Computer Weekly', year: 2009, date: '2009-11-19', grade: 'V2',
  },
  {
    id: 'idc2010', authors: 'IDC Australia', title: 'Servers per administrator, physical and virtual',
    where: 'Computerworld Australia', year: 2010, date: '2010-07-09', grade: 'V2',
  },

  {
    id: 'ours', authors: 'Two Kinds of Virtual', title: 'Own assumption',
    where: 'this project', year: 2026, date: '2026-11-22', grade: 'M',
  },
] as const satisfies readonly SourceEntry[];
