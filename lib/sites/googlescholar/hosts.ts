/** Top-level domains of Google's hosts (https://www.google.com/supported_domains). */
const ENDS = [
  'com cat ad ae al am as at az ba be bf bg bi bj bs bt by ca cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi fm fr',
  'ga ge gg gl gm gp gr gy hk hn hr ht hu ie im in iq is it je jo ki kg kz la li lk lt lu lv md me mg mk ml mn ms mu mv mw',
  'ne nl no nr nu pl pn ps pt ro ru rs rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt us vg vu ws',
].flatMap((each) => each.split(' '));
const BELOW_COM =
  'af ag ai ar au bd bh bn bo br bz co cu cy do ec eg et fj gh gi gt hk jm kh kw lb ly mm mt mx my na nf ng ni np om pa pe pg ph pk pr py qa sa sb sg sl sv tj tr tw ua uy vc vn';
const BELOW_CO = 'ao bw ck cr id il in jp ke kr ls ma mz nz th tz ug uk uz ve vi za zm zw';

const hosts = [
  ...ENDS,
  ...BELOW_COM.split(' ').map((country) => `com.${country}`),
  ...BELOW_CO.split(' ').map((country) => `co.${country}`),
].map((end) => `scholar.google.${end}`);

const known: ReadonlySet<string> = new Set(hosts);

/** Match patterns have no wildcard for a top-level domain, so each country has its own. */
export const matches = hosts.map((host) => `*://${host}/*`);

/** Whether the host is one of Google Scholar. */
export function isScholar(hostname: string): boolean {
  return known.has(hostname);
}
