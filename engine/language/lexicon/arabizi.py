"""Arabic words in Latin letters and digits, by how surely they show that Arabic is spoken.

Everybody spells their own way, so the words are written as patterns: `b(a|e|)d(d|)(i|e|y)` is badi, baddi, bede, bdy…
What an English, French or Spanish sentence has too (la, el, in, min) is among the small words, or in no table.
"""

# Pronouns, question words, "I want", "I have", negations: of the Levant, Egypt, the Gulf, Iraq and the Maghreb.
STRONG = """
(7|h)aga(t|) mi(i|)n (ya|y)rab(b|) nafs(i|y|o|ak|ek|ik) nefs(i|y|o|ak|ek|ik) asl(a|)n bardo(o|) enn(o|i|a|ak)
3ayz(een|in|) ayzeen welad w(a|)lad r(a|)jel kelma klem rab(b|)(ak|na|y) (2|)alb(i|ak|) qalbi zaman t(o|u|)ba(3|)n
kont(i|o|) ma7adesh mahadesh mahadish wala 7(e|)t(t|)a fiha feha biha beha menha minha menk(o|om|um) 3lih(a|om|)
3lik alik(om|) fihom bihom chay shay2 (3|)3lah kima hak(a|ka) heka hethi hetha hedhi hedha zeda zada mahich mahish
manich manish manech manesh (w|)wallit(o|ou|) y(a|)3tik yatik yezi yekhi n(e|)jjem najjem tnajjem bnet wled nhar
lyoum f(i|e|u|)l(oo|ou)s mawd(ou|oo|u)(3|)(ak|i|) shouf(o|li|na|u) mas(2|)(ou|oo|u)l (el|)youm (el|)yom
marrt(e|a)(i|y|e|)n marte(e|i)n sa3t(e|a)(i|e)n 3(a|)sl(e|a)ma bl(e|a)sh ta3al(a|i|o|) rou7(i|o|) yrou7 bala(sh|ch)
famm(a|e) ma3andi(ch|sh) an(a|aa) (2|)en(ta|ti|te|to|tu|tom|tum) (2|)int(a|i|e|o|u|y) (2|)e7na (i|e)(7|h)na
n(e|i|a|)7na ne(h|)na huw(w|)(a|e|eh|a) hiy(y|)(a|e|eh) how(w|)(e|a|eh) h(o|e)m(m|)(e|a) (h|)nn(e|i) ento into entum
antum s(h|)u shu sho sho(u|o) shoo (s|)chou shi(n|)n(u|o|oo) sh(e|i|)nu a(i|y)sh eish esh (i|e)(y|)sh wesh wish(u|o)
w(a|e|i)sh(h|) wach (a|e)sh(e|) (l|)(a|e)(y|i)(h|)sh l(e|ee|ei|ai|ay)sh le(e|)h leh lesh l(i|)mad(h|)a
lima(z|th|dh)a (3|a|)l(a|e)(sh|ch) (3|)la(sh|ch) 3la(s|)h k(e|ee|i|a|ai|ay|ei)f(f|)(ak|ik|ek|kon|kom|kum|na|o)
ki(i|)f k(ee|ay|ei)f (e|i)z(z|)(a|ay|ai|ey|ei|)(y|)(ak|ek|ik|oko|okom) (e|i|)z(z|)(a|)ay shl(o|oo|u|ou)n(i|)
shl(o|oo|u|ou)n(ak|ik|ek|ich|kum|kom|chum|ach) kif(a|)(sh|ch) kifesh ch(7|h)al sh7al bch7al b(e|i|)sh7al
w(e|ee|ai|ay|ei)n(ak|ik|kom|kon|o|ha|) f(ee|ei|ai|ay)n fin(ak|ek|o|kom) m(e|i)n(e|i|ai|ei|)(e|)n em(t|)ta imta 2emta
(e|)m(a|)ta a(y|i)mta eimta w(a|e)2ta(sh|ch) wa(9|q)ta(sh|ch) (a|2|)ad(d|)(ee|e|ei|a)(sh|ch) 2adde(sh|h) 2adeh addeh
edd(e|i)(sh|h) (a|e)d(d|)esh 9ad(d|)(e|a|)(sh|ch) gad(d|)(e|a)sh b2ad(d|)e(sh|h) bk(a|e|)m b(e|i)k(a|e)m
sh(g|)g(a|e)d shgad (a|)kam(m|) m(i|e|u|o|oo|ou|a)(sh|ch) mesh(sh|) m(sh|ch) mo(sh|ch) m(a|)fi(sh|ch|i|) ma(f|)fi
mafe(e|)(sh|ch|) m(a|)feesh mafi(ish|ich|h) mak(u|o|oo|ou) (sh|)aku (s|)hak(u|o) (a|e)ku k(ai|ay)n makayn(sh|ch)
makay(e|)n(sh|ch) mani(sh|ch|) ma3(a|)nd(i|o|ak|na|kom)(sh|ch|) mal(i|ak|o)(sh|) ma2(e|)der(t|)
ma(b|)a3r(e|i|)f(sh|ch|) b(a|e|i|)d(d|)(i|e|y|ee) b(a|e|i|)d(d|)(ak|ik|ek|na|kon|kom|o|ha|hon)
(3|)a(y|i)(e|i)z(a|een|in|) 3(a|)(y|i)(e|i|)z(a|een|in|) 3awz(a|een|in|) 3a(w|)(e|i)z(a|een|in|) (a|)wez(a|)
(a|)b(i|ee|y)(3|) abi ab(gh|8)(a|i) abi(3|)3 abgh(a|i|y) nab(gh|8)(a|i) tab(gh|8)(a|i) tabi nabi yabi ybi
b(gh|8)(i|ee)(t|na) b(gh|8)(e|i|)t bghi(i|)t wid(d|)i (2|a|)ar(ee|i)d (t|n|y)(e|i|)r(ee|i)d
(7|h)ab(b|)(i|e)(b|t|ba|) (7|h)(a|)b(b|)(ee|ei|ai|e|i)t n(7|h)(e|)b(b|) b7(e|i|)b(b|) b(e|i|)7(e|i)b(b|)
(3|)(e|i|a|)nd(i|e|y)(k|sh|) (3|a|)(3|)(a|e|i)nd(i|y|ee) 3(e|i|a|)nd(ak|ik|ek|na|kom|kon|kum|o|ha|hom|hon|i|e|y|ee|)
3(i|e|)d(k|n)(um|om|a) 3(i|)d(ha|na) lad(ay|ai|aik|aykum) ma3(i|ak|ik|ek|kom|kon|na|o|aya|ayi|ay|)
(w|)(i|)y(y|)a(k|y|na|kum|ya) d(i|y)(a|e)l(i|y|ak|ek|na|kom|o|) ty(a|e)l(i|ak|na|) mt(a|e)3(i|ak|na|)
(n|)ta3(i|ak|na|) tab(a|)3(i|ak|o|kon|kom|na|) taba(3|)o bta3(i|ak|ek|o|na|kom|t|ti|tak|)
(7|h)a(2|q|g)(k|)(g|)(i|ak|ik|o|na|kom) m(a|)l(a|)t(i|ak|na) 3(a|)m(m|) 3am(m|) ra7(a|) ra7 7a (3|)3ashan
3(a|)(sh|ch)an (3|)lshan (3|)mishan m(i|e|)shan (3|)(a|)ashan ash(a|)an la2(an|en|in)(no|nu|o|i|)
l(i|)2an(n|)(o|a|i|) lanu l(a|e)an(n|)(o|u|i|ah) bas(s|)(i|) lak(e|i)n la(k|)ken l(i|e|)s(s|)a(h|) lis(s|)a
les(s|)a(h|) h(al|)la(2|q|) hal(l|)a(2|q|) (h|)a(l|)la2 hal(l|)a(k|) (d|)elwa2ti d(e|i)lwa(2|q)t(i|y)
(el|al|il|l|)(7|h)(ee|i|ei)n (le|la|li)l(7|h)(ee|i|ei)n h(a|)s(s|)a(h|3|) hs(s|)a3 d(a|e)ba daba taw(a|wa) toul
(b|)ba3d(e|ei|ee|ai|)(n|) b(o|u|)kra (m|)bar(e|)7 (e|i|)mb(a|)(e|)r(e|i|)7 b(e|i|)rdo(o|) kam(a|e)n(i|)
h(ei|ee|ai|e|ay)k(i|e|) h(ei|ee|ai)(ch|j) kid(a|)(h|) k(e|)da(h|) h(oo|ou|u)n(i|e|) h(o|ou|oo)n(i|e) h(i|e)nak
h(a|e)d(a|e|i|h|hi|ha|hia) hay(d|)(a|i|da|di|e) had(ha|hi|ol|oul|ool|) h(ey|ay|ei)d(a|i|e) (h|)a(th|dh)(a|i) da(h|)
di(h|)h (el|)le(y|)(7|h)een sh(a|e)(y|)(gh|8)al(a|) (b|)y(e|i|)sht(e|i|)(gh|8)(e|i|)l
(b|)t(e|i|)sht(e|i|)(gh|8)(e|i|)l (b|)(i|)sht(a|)(gh|8)al (3|)a(3|)ref(a|) 3(a|)r(e|i)f(a|) (b|)a(3|)(3|)r(e|i)f
(b|)a3(r|re|ri)f (t|n|y)(a|e|i)3r(e|i)f (b|)(a|e)2d(a|e)r (b|)a(g|q)d(a|e)r ba2d(e|a)r (t|n|y)(e|a|i|)(2|g|q)d(e|a)r
f(e|ee|i)h(e|i|)m(a|t|) fhemt(ak|ik|) (a|e)fham (b|)(a|e)fham (t|n|)(e|a)fham(ni|) mat(a|)fham(t|) n3(a|e|)r(e|)f
(n|t|)na3ref bach b(a|e)(sh|ch) bz(z|)(a|e|)f(f|) k(a|)t(ee|ei|i)r(a|) kt(e|ee|ei|i|)r(r|) (a|2)awi (2|)awy 5ales
khales hw(a|)y(a|e) 3awza sh(a|)way(y|)(a|e)(t|) shw(ay|ai|ei|ey)(y|)(a|e|) chwi(y|)(y|)a (7|h)ad(a|d)a (7|h)aja
(7|h)aga l(7|h)aja 7ad(d|)(an|a|) a(7|h)ad wa(7|h)(e|a|)d(a|e|) kol(l|)(o|on|ha|na|) (2|)olli (2|)ul(l|)i
2ol(o|t|na|) (2|)(a|)elt(l|)(i|o|ak|) (2|q|g)al(l|)(i|o|at|) (2|)2al(et|t|o|li) m(u|o|e)mk(i|e)n la(z|)z(e|i|)m
laz(e|i)m y(e|i|a|)mk(e|i|)n(ni|ak|) y(a|e)3n(i|y|ee) ya(a|)n(i|y) s(ar|aret|arit|art|arli|arlo) sar(et|lo|li|lna)
(b|)y(e|i)s(ee|i)r kan(et|t|o|na) k(o|u|e)n(t|na|to) ykoon 3m(e|i|)l(t|o|na|) (3|)(a|e)3(a|)m(e|i|)l (b|)a3mel
(t|n|)(3|e3|a3)m(e|i|)l (a|i|e)s(a|)(w|)wi (t|n)sawi saw(w|)(ei|ee|ai|)(t|i) ndir n(a|)dir (e|a)(7|h)ki(li|ni|)
(t|n|y)(e|i|a)(7|h)ki (7|h)ak(ei|ai|e|)t (7|h)aki(na|) b(e|i|a)7ki kal(l|)(e|i)m(ni|o|) (a|e)kal(l|)(e|i)m
(a|e)tkal(l|)(e|i)m (t|n)(e|i|)tkal(l|)(e|i)m a(7|h)chi (t|n)(i|e)(7|h)chi n(e|)hder nah(d|)der
(w|)w(a|e|i)s(a|e|i|)l(t|ni|tni|na|li|et|) wsal(ni|li|t|) wsl(at|ni|) w(e|)s(e|)l (y|t)(e|u|o|)w(a|)s(a|e)l
(t|d)af(a)3t dafa3(t|na) dfa3t t(a|)lab(t|i|na|ak) (e|i|)shtr(ai|ei|e|)(t|na) (e|i)st(a|)lam(t|na|) (b|)a3ti(ni|k|)
(3|)3at(i|ei|y)(ni|na) sa(3|)(e|)3d(e|)(ni|na|o) (t|y)(e|i|)sa(3|)(e|i)dn(i|a) (r|)raj(j|)(e|i|a)(3|)3
(a|b)raj(j|)(e|i)(3|) sama7(t|ti|to) samaht lawsama7t lawsamaht fadl(ak|ek|ik|kom|kum) (n|)bghina
ma(bghi|b8i)(t|na)(ch|sh|) ghad(i|y)(n|) gh(a|)adi (3|)3(a|)layk(o|u)m (3|)3al(ay|ai|e|ei)(i|k|ki|na|kom|kon|a|ya|)
3(a|)lay(a|na|ki|k|) 3l(ei|e|ai|ay|a|i)(k|ki|kon|kom|na|yi|y|) 3an(n|)(o|a|i|ha|) 3al 3a(l|)la 3la menn(o|a|i|ak)
(f|)fi(k|ki|kon|kom|na|ni|ha|yo) (bt|b|)t(2|)(oo|ou|u|o)l(i|o) (2|)(2|)ool (b|bi|)y(2|)(oo|ou|u)l(o|)
(b|)2(oo|ou|u)l(lak|ak|lo|) khal(l|)(i|ee)(k|ni|na|ha) 5al(l|)(i|ee)(k|ni|na|ha) l(a|e)mm(a|en) iza iz(a|)h 2iz(a|)a
law kayna(h|) (t|n|y)(e|i|)bghi (m|)3and(i|o|na|ha|hom|ek|ak) machi mashi(y|) mazal (m|)maz(e|)l d(o|)rk
(d|)dork(a|) rak(i|om|) rah(i|om|) ra(n|)ni ram 3la(h|) 3ley(a|) shkon chkoun shkoun (w|)wa(c|s)hn(o|u|ou) achno
(a|)chnou
"""
# Articles, prepositions, particles: other languages have some of these forms.
LIGHT = """
el il bel bil lel lil wel wil ya fi fih ma la min men ila 3a wa aw inno eno hal kam da elli illi yalli le be mn mel
7ata hatta ba3d abl 2abl ma3 bas wen mesh andi abi law lo mata di de fein bi kaman
"""
# Greetings, thanks, yes and no, what is said to God: known to many who speak English in an Arab town.
COURTESY = """
(2|)(e|a)(y|i)w(a|ah|e)(h|) na(3|)am(m|) na3am la2(2|a|) la(22|2) laa(2|) (s|)(c|)alam(at|) (as|)salam(u|o|)
(3|)(3|a)la(y|i)k(o|u)m al(ai|ay)k(o|u)m wa3alaykom mar(7|h)(a|)ba (2|)ahl(a|e)n (w|)sahlan ahleen halaw
(ya|)hala(a|) (h|)hala(w|)alla al(o|oo|ou) allo sh(u|o|)kran sh(o|u)kr(a|e)n choukran chokran mash(k|)koor(een|)
mashkour yes(l|)lam(o|u|ou) teslam(i|) (y|)ya3ti(k|kon|kom) (el|al|)3af(ye|ya|ia|iye) 3afwan afwan (2|)asef (2|)asfe
3afak afak sa(7|h) saba(7|h) sba(7|h) mas(a|aa)(2|) (el|al|il|)(kh|5)(ei|ai|e|ee)r b(5|kh)(ei|ai|e|ee)r b5air
tam(a|aa)m tay(y|)(e|i)b 6a(y|)y(e|i)b tay(e|i)b mn(i|ee)(7|h)(a|) mni7 mli7 (b|)kheir zein zain (5|kh)al(a|)s
yal(l|)a(h|) y(a|e)l(l|)ah wal(l|)a(h|hi|hy|) (i|e)n(sh|ch|)(a|)(sh|)al(l|)ah insh(a|)al(l|)ah nshal(l|)a(h|)
ma(sh|)shal(l|)ah (al|el|)(7|h)amd(u|o|)(l|)il(l|)ah (al|el|)(7|h)amd(e|u|o|)l(e|i|)(l|)(l|)ah
alhamdul(l|)(e|i)l(l|)ah bism(i|)l(l|)ah (7|h)abib(i|ti|e|te|y|ty) ya(a|)(5|kh)i kh(a|)(w|)w(i|)ya khoya
(2|)a(5|kh)(o|u|)y(a|i) a(kh|5)i (b|)basha la(b|)bas (ma3|)(as|el|es|al)salam(a|e|eh) ma3assalama akeed ak(i|ee)d
2ak(i|ee)d tab(3|)an tab3an ma(3|)3lesh ma3le(sh|ch|) maalesh ma3lesh(i|)
"""
# Words of sense, by how they sound; those of STEMS by their consonants alone: moshkle, mushkila, mochkleh.
SENSE = """
mushkila mashakil shakwa shikaya fatoura hisab 7isabi raqami tawsil shahna mabi3at mabee3at mudir muwazzaf khidma
3omala2 3omla sharika talabiyya tafasil ishtirak istirja3 mablagh masari mtare7 jihaz gihaz ghaz barnamaj raqm
3anwan mawqi3 farq khasm takhfid 3ard 3urood as3ar rakhis ghali mosta3jal jadid qadim qadeem kbir sghir tani thani
taman akhbar mosa3ada musa3ada ma3lumat ma3loumat mawjoud mawgood mabsout za3lan ta3ban 3atlan kharban t2akhar
mit2akher mstanni mistanni shtaghal mashghoul mashghool maftoo7 msakkar m2affal matbakh ghurfa sayyara tilifon
tilifoun telephonat wasfe mo7tara3 mo7taram mazboot mazbout tamaman tab3an kaman kalam kalami arsalt b3atet ersal
risala mawa3id yawmain yomein shahrein sanatein usbu3 esbou3 shahr yawm lyom elyom ilyom ijaza 3otla jaweb jawab
jawbouni jawbni yjawbni yjawib radayto ttasal ittasalt itasalt ettasalt mokalama mukalama khalas ntaha ntahat arja3
yerja3 terja3 raj3ouli et5asam khasamto khasam sahab sa7abto ndafa3 adfa3 dafa3t naqdan kasr maksoor maksour maksura
maftou7 mnawwar allah mabrouk nafsi kalbi 7elwe kwayes kwayyes kwiyyes gedan begad fekra fikra a7san a7sen sa7bi
sa7ib barcha barsha yesser chnowa chnoua bislema bellehi bellahi fissa3 mafamech mochkla mouchkil nchallah hamdoulah
hamdullah 7amdella inchallah wallahi bilash maskhara 3ayb kaddesh kazzab ghalat ghalta ghaltan sa7ee7 sahih 3ajib
ghareeb maw3id naharda ennaharda el2an embareh mbereh ma3qool mostaheel dayman dayiman abadan bidoun bdoun khallas
5alleseto jibli jiblo ab3atli eb3atli shoufu taswi2a mahal ma7all shari3 madrasa
"""
STEMS = """
mushkila mashakil muwazzaf talabiyya ishtirak istirja3 barnamaj takhfid mosta3jal mosa3ada ma3lumat mabsout
mashghool maftoo7 maksour mazbout mo7taram mit2akher mabi3at mokalama mabrouk
"""
OTHERS = """
3am 3m andy ash bach bass bash bee by chou dial gal gall had habit heidi home howe hun indy into ish kent kid lash
lisa mach mali mani mash mich much nabi ram su wash wish yay habe homme inde kant konto kunt kalem kamen menen nadir
nena wein hek hein heen hin hoon ende fini fino gallo galo malo masa alam alamat naam allo deba fina haga hago haja
halla haya haydi izah tabi tawa tuli uli yana yaya iyak kano kont nde ndi hone dork rani arid mush yak hiya ezik rah
aslan zaman feha meen minn bekam basi bassi ayez bide ente enti malati
"""
"""What the patterns make that is a word of other languages, or a time: 3 a.m."""
UNITS = """
st nd rd th am pm g gb mb kb tb kg km cm mm gm gms ml mg lb lbs oz ft in yd h hr hrs min mins sec secs d m k x w kw
kwh v a mah px fps ghz mhz hz gen in1 ply up ds br bhk bn mn xl sqm sqft usd aed sar egp kwd qar jod jd omr bhd eur
gbp dhs dh rs le ltr l pcs pc ppl nite morrow day u me b gether ever d's yo yrs yr wks
"""
"""What follows a number without a space, in English: no Arabic letter is meant by 5pm, 4g, 2nd."""
