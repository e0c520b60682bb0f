import type { share as source } from '../ja/share.ts';

const figures = {
  divergence: 'Where they part', 'host-share': 'Who ate the host', why: 'Where the difference comes from', stack: 'How the layers stack', binding: 'What runs out first', map: 'Where each side wins',
  mix: 'The best mix', fairness: 'Fairness switches', crossing: 'The path of a request', response: 'Load and response time', sprawl: 'Who looks after them',
  sensitivity: 'What matters most here', doubt: 'How sure is this?', board: 'What-if board', results: 'All kinds compared', assumptions: 'Assumptions', published: 'Published against predicted',
  'then-now': 'Then and now', claims: 'Seven claims from the article',
} satisfies (typeof source)['figures'];

const hosts = {
  html: {
    name: 'HTML', how: 'Paste it into any page whose HTML you write.',
    admin: 'If that page has a content security policy, add the site’s domain to frame-src.',
  },
  confluence: {
    name: 'Confluence', how: 'Insert the Iframe macro and give it the address and the height. Where you have an HTML macro, paste the frame. The height does not adjust itself.',
    admin: 'The HTML macro of Data Center is off by default; a system administrator turns it on under Manage apps. Some macros from the marketplace keep a list of domains they may show.',
  },
  growi: {
    name: 'GROWI', how: 'Paste it into the body of a page.',
    admin: 'Nothing, if XSS prevention is on its recommended setting. With a custom list, allow the iframe tag with src, width, height and sandbox.',
  },
  gitlab: {
    name: 'GitLab', how: 'Picture and link work in wikis and issues of any version.',
    admin: 'Frames are an experiment in GitLab. Versions that offer only the providers GitLab itself lists will not show this one; where an administrator can list domains, use the frame.',
  },
  mediawiki: {
    name: 'MediaWiki', how: 'With the IframeTag extension, paste the frame. Without it, upload the picture and use the second piece of code.',
    admin: 'Install IframeTag and add the site’s host to its list of allowed hosts. It drops all other attributes, title among them.',
  },
  sharepoint: {
    name: 'SharePoint', how: 'Add the Embed web part to a page and paste the code.',
    admin: 'Allow the site’s domain in the site settings, under HTML Field Security. The address must begin with https.',
  },
  backstage: {
    name: 'Backstage', how: 'Paste it into the Markdown of your TechDocs.',
    admin: 'Add the site’s host, with its port if it has one, to techdocs.sanitizer.allowedIframeHosts in app-config.yaml; and to frame-src, if backend.csp sets it.',
  },
  notion: {
    name: 'Notion', how: 'Type /embed and paste the address. Drag the edge of the frame to set its height.',
    admin: 'There is nothing to allow. A site that only your own network can reach may not be embeddable.',
  },
  markdown: {
    name: 'Markdown', how: 'Where frames are stripped (GitHub, esa, Kibela, most READMEs), show the picture and let it lead to the page.',
    admin: 'Nothing, where pictures from elsewhere are shown. Services that fetch pictures themselves must be able to reach the site.',
  },
  dokuwiki: {
    name: 'DokuWiki', how: 'With the iframe plugin, paste the frame. Without it, use picture and link.',
    admin: 'Frames need the iframe plugin. Pictures from elsewhere need none.',
  },
  redmine: {
    name: 'Redmine', how: 'Frames are not possible. Show the picture and let it lead to the page; the second piece of code is for Textile.',
    admin: 'Out of the box there is nothing that would allow frames.',
  },
} satisfies (typeof source)['hosts'];

/** The dialog that makes links, frames and pictures for other people's pages. */
export const share = {
  title: 'Share or embed',
  close: 'Close',
  link: {
    title: 'Link', label: 'Link to this page', copy: 'Copy link',
    line: (model) => `It carries your inputs, what you are looking at and the language. Computed with model ${model}.`,
    long: (limit) => `But the page reads no more than the first ${limit} characters of a link, and this one is longer: whoever opens it gets only its beginning, with a notice that something is missing, and a chat may cut it off even sooner. To pass an estate on, save its groups as JSON on the estate page and send that file; states on the what-if board can be passed on as a file, too. Shorter headings of slides make the link shorter.`,
  },
  file: {
    title: 'One file',
    line: 'The whole page in one HTML file, to attach, to carry on a USB stick, or to open where there is no network. It opens with the present inputs.',
    save: 'Save the file', working: 'Preparing the file.',
    given: 'The file has been handed over. If nothing was saved, the frame around this page does not allow it: open the page in a tab of its own.',
    failed: 'The file could not be loaded. Check the connection and try again.',
    own: 'The page you have open is the file that holds everything: pass it on as it is. To pass on the inputs too, add what stands in the address from “#” on.',
  },
  site: {
    label: 'Where the site is deployed', example: 'https://wiki.example.org/virtual/',
    nobody: 'This page was opened from a file: nobody else can open it, and it cannot be framed. Give the address where the site is deployed, and link and code will use it. It is not stored.',
    thisMachine: 'Only this computer can open this page. Give the address where the site is deployed, and link and code will use it. It is not stored.',
    bad: 'An address beginning with https:// is needed.', stand: 'Until then, link and code hold a placeholder address.',
  },
  frame: {
    title: 'What to embed', card: 'Figure or scene', figures: 'Figures', scenes: 'Scenes of the story',
    height: 'Height', px: (px) => `${px}\u00a0px`,
    controls: 'Controls', full: 'Main inputs', min: 'One', none: 'None',
    heading: 'Heading', shown: 'Shown', hidden: 'Hidden',
    name: (name) => `${name} (Two Kinds of Virtual)`,
    alt: (name, headline) => `${name}: ${headline}`,
  },
  preview: {
    title: 'Preview',
    real: (width, height) => `Real size: ${width}\u00a0×\u00a0${height}\u00a0px.`,
    scaled: (percent) => `Scaled to ${percent} to fit this screen.`,
    loading: 'The preview is on its way.',
    blank: 'The preview stays empty. The same may happen where you embed it: see the server settings below.',
    noFrame: 'A page that was opened from a file cannot show the preview.',
  },
  code: {
    title: 'Code', where: 'Where to', admin: 'What its administrator must allow', copied: 'Copied.',
    kinds: { address: 'Address', frame: 'Frame', picture: 'Picture and link', textile: 'Picture and link (Textile)' },
    copy: (what) => `Copy: ${what}`,
    refused: 'The browser does not allow copying. The text is selected: press Ctrl+C (⌘C on a Mac).',
    untried: 'This is what the products’ own documents and sources say. We have not tried it in them.',
  },
  picture: {
    made: 'The picture is there once “npm run pictures” has been run for the site.',
    own: 'You have changed the inputs, so the site holds no picture of this. Upload the one you get from “Take away”, or one made with this command, and put its name into the code.',
    list: 'The site holds no picture of this. Upload the one you get from “Take away”, and put its name into the code.',
    command: 'Command that draws the picture',
  },
  server: {
    title: 'Server settings',
    line: 'Wherever you embed it, the server of the site has to allow the place in frame-ancestors, must not send X-Frame-Options, and has to send Access-Control-Allow-Origin: *, without which sandboxed frames stay empty.',
  },
  pictures: {
    title: 'Pictures of the figures', line: 'For places that strip frames. They show the presets and the defaults of each era, and their addresses do not change.',
    alone: 'Picture alone', live: 'Open the interactive figure', all: 'All pictures', markdown: 'Markdown', png: 'PNG', standard: (era) => `Defaults of ${era}`,
  },
  integrator: { one: 'Try one frame', strips: 'What each place strips', host: 'Place', kept: 'Attributes that stay', none: '(takes no frame as code)', all: 'All of them',
    offline: 'You are offline. Frames with a sandbox are not served from what this browser has kept of the site, so they stay blank. Reload this page when the network is back.',
  },
  hosts,
  figures,
} satisfies typeof source;
