/**
 * Names of HTML 4 (https://www.w3.org/TR/html401/sgml/entities.html) and of the letters of Latin Extended-A that are not a
 * letter with an accent. Each follows the one before it in Unicode, or the code point that stands before its colon. Letters
 * with an accent are not listed: `decodeEntities` puts them together.
 */
const LISTED =
  '22:quot 26:amp apos 3c:lt 3e:gt a0:nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest c6:AElig d0:ETH d7:times Oslash de:THORN szlig e6:aelig f0:eth f7:divide oslash fe:thorn 110:Dstrok dstrok 126:Hstrok hstrok 131:imath IJlig ijlig 138:kgreen 141:Lstrok lstrok 14a:ENG eng 152:OElig oelig 166:Tstrok tstrok 192:fnof 2c6:circ 2dc:tilde 391:Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 3a3:Sigma Tau Upsilon Phi Chi Psi Omega 3b1:alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 3d1:thetasym upsih 3d6:piv 2002:ensp emsp 2009:thinsp 200c:zwnj zwj lrm rlm 2013:ndash mdash 2018:lsquo rsquo sbquo 201c:ldquo rdquo bdquo 2020:dagger Dagger bull 2026:hellip 2030:permil 2032:prime Prime 2039:lsaquo rsaquo 203e:oline 2044:frasl 20ac:euro 2111:image 2118:weierp 211c:real 2122:trade 2135:alefsym 2190:larr uarr rarr darr harr 21b5:crarr 21d0:lArr uArr rArr dArr hArr 2200:forall 2202:part exist 2205:empty 2207:nabla isin notin 220b:ni 220f:prod 2211:sum minus 2217:lowast 221a:radic 221d:prop infin 2220:ang 2227:and or cap cup int 2234:there4 223c:sim 2245:cong 2248:asymp 2260:ne equiv 2264:le ge 2282:sub sup nsub 2286:sube supe 2295:oplus 2297:otimes 22a5:perp 22c5:sdot 2308:lceil rceil lfloor rfloor 25ca:loz 2660:spades 2663:clubs 2665:hearts diams 27e8:lang rang';

/** The character of each listed name. */
export const ENTITY_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ namesIn(LISTED);

/** What names of accented letters end in, `Eacute`, `scaron`, and the character that joins the letter before it. */
export const ACCENT_NAMES: ReadonlyMap<string, string> = /* @__PURE__ */ namesIn(
  '300:grave acute circ tilde macr 306:breve dot uml 30a:ring dblac caron 327:cedil ogon',
);

function namesIn(listed: string): Map<string, string> {
  let next = 0;
  return new Map(
    listed.split(' ').map((each) => {
      const [name = '', code] = each.split(':').reverse();
      next = code ? Number.parseInt(code, 16) : next;
      return [name, String.fromCodePoint(next++)];
    }),
  );
}
