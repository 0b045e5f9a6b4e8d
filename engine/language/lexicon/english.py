"""English words, by how surely they show that English is spoken."""

# What no English sentence is without, and no name or brand has: pronouns, auxiliaries, question words.
STRONG = """
i i'm i'd i've i'll im ive id ill you you're you'd you've you'll youre u ur my mine myself your yours yourself we
we're we'd we've we'll our ours they they're they'd they've they'll their theirs them he he's she she's his him her
hers me am is isn't isnt are aren't arent was wasn't wasnt were weren't werent it's its that's thats there's theres
what's whats where's wheres who's whos how's hows here's let's lets have haven't havent has hasn't hasnt had hadn't
having don't dont doesn't doesnt didn't didnt does did can't cant cannot could couldn't couldnt would wouldn't
wouldnt should shouldn't shouldnt won't wont must shall what where when why who whom whose how which want wants
wanted wanna need needs needed gonna gotta know knows think thought been being because anyone anybody anything
someone somebody something nobody nothing everything everyone than until though although whether while unless gimme
lemme y'all whatever already
"""
# The smaller words, which titles, brands and trade terms have too: prepositions, articles, conjunctions, "will", "do".
LIGHT = """
a an the of in for to from with at on by and or but if as so not this that these those it us be do can will may
might about into out up down over off after before since through during without between under against around here
there then now just very too also only still yet again any some no-one every each all both more most much many few
other another such same own get gets got getting make makes made go goes going gone went come comes came tell told
say says said see saw seen like please'd never ever always maybe really first last next back when's that'll it'll
sure even else instead
"""
# Words of sense, of a call centre above all. Any of them may stand within Arabic as a loan word.
COMMON = """
ability able above accept accepted access accident account across act action active actually add added addition
address advance advice afford afraid afternoon age agent ago agree agreement air airport allow alone along amazing
amount angry animal annual annoying answer apartment apologise apologize app apparently appear apple application
apply appointment appreciate approve approved april area argue arm arrange arrive arrived article ask asked assist
assistance attach attempt attend august authority auto automatic available average avoid await away awful baby bad
badly bag baggage balance bank bar basic basket bath bathroom battery beat beautiful become bed bedroom begin behind
believe below benefit best better big bigger bill billed billing birthday bit black block blocked blue board body
book booked booking born boss bother bottle bottom bought box boy branch break breakfast bring broke broken brother
brought brown browser budget bug build building burn bus business busy button buy buying cake calendar call called
caller calling calls came camera cancel cancellation cancelled canceled car card care careful carry case cash catch
cause certain chair chance change changed charge charged charges cheap cheaper check checked child children choice
choose chose circle city claim class clean clear clearly click client close closed clothes coffee cold collect
colour color comfortable comment commission common company compare compensation competitor complain complained
complaint complete completely computer concern condition confirm confirmation confirmed confuse confused connect
connected connection consider contact contain content continue contract control convert cook cool copy corner
correct cost costs could count country couple coupon course court cover covered crash crazy create credit cup
currency current currently cut damage damaged dark date daughter day days dead deal dear debit december decide
declare decline declined deduct deducted deep defect delay delayed delete deliver delivered delivery demand deny
department depend deposit describe desk destination detail details device die difference different difficult dinner
direct direction directly dirty disappoint disappointed disappointing discount discuss dispute distance divide
doctor document dog dollar door doubt download draft dress drink drive driver drop dry due duplicate ear earlier
early earn easily easy eat edit effect egg eight eighth either electric electricity eleven eligible employee empty
enable end ending engineer enjoy enough enter entire environment error escalate especially evening event evidence
exact exactly example except exchange excuse expect expected expensive experience expire expired expiry explain
extend extra eye face fact fail failed fair fall false family far fast father fault favorite favourite fear feature
february fee feedback feel feeling fees fell felt female field fifth fight figure file fill final finally find fine
finger finish fire fish fit five fix fixed flat flight floor follow food foot force foreign forget forgot form
forward found four fourth free frequently friday friend front fruit frustrated frustrating full fun fund funds
furniture future gave general gentleman gift girl give given glad glass goal gold grand great green grey ground
group grow guarantee guess guest guide hair half hand handle hang happen happened happens happy hard hate head
health hear heard heart heat heavy held help helped helpful helping hidden high hit hold holiday home honest hope
horrible hospital hot hotel hour hours house however huge human hundred hungry hurry hurt husband ice idea identity
ignore ignored illness immediately important impossible improve inch include included incorrect increase indeed
inform information inside install installment insurance interest interested international internet invalid invest
invoice issue issues item items january job join joke july june keep keeps kept key kid kids kill kind king kitchen
knew lady land language laptop large late later laugh law lawyer lead learn least leave leaving left leg legal
length less letter level library lie life light likely limit limited line link list listen little live loan local
location lock locked log login long longer look looking lose loss lost lot loud love low lower luck lunch machine
mad main maintenance man manage manager manual map march mark market match matter mean means meant meat medical
medicine meet meeting member membership men message messed method middle midnight mile milk million mind minute
minutes miss missing mistake mobile mode model modern moment monday money month monthly months morning mother mouth
move moved movie mum music name names near nearest necessary network new news nice night nine ninth noise none noon
normal north note notice notification november number numbers object october offer offered offers office officer
official often oil old once one open opened opening operator opinion option orange order ordered orders original
otherwise outside overcharged owe owner package packet page paid pain paint pair paper parcel parent park parking
part particular partner party pass passport password past pay paying payment payments pending people per percent
period permission person personal phone photo pick picked picture piece pin place placed plan plane plans plastic
plate play player pleasure plug point points police policy poor popular position possible post postpone pound power
prefer prepaid prepare present press pretty previous price prices print printer private probably problem problems
process processed processing product products profile program project promise promised promotion proof proper
properly property protect provide public pull purchase purchased push put quality quarter question questions quick
quickly quiet quite quote rain raise ran rate rather reach read ready real realise realize reason rebook receipt
receive received recent recently recharge recommend record red reduce refer reference refund refunded refuse
regarding register registered regular reject rejected related release remaining remember remind remove removed renew
renewal rent repair repeat replace replacement reply report request require required reschedule reservation reserve
reset resolve resolved respond response rest restaurant restore result return returned review rice rich ride right
ring rise river road room round router rude rule run rush sad safe salary sale sales salt satisfied save saving
savings scam scan school scratch screen search season seat second seconds section security seem select self sell
send sending senior sent separate september seriously serve service services session set setting settings settle
seven several shame share shelter ship shipment shipped shipping shirt shock shoes shop shopping short show shut
sick side sign signal signature silver similar simple single sir sister sit site situation six size skin sleep slow
slowly small smart smell smoke snow software sold solution solve solved song soon sort sound sounds soup south space
speak speaking special specific speed spell spend spent sport spring staff stage stand standard start started state
statement station status stay step stick stock stolen stone stop stopped store storm story straight strange street
strong student study stuff stupid subject submit subscribe subscription success successful suddenly sugar suggest
suit summer sun sunday supervisor supply support suppose supposed surprise suspend suspended sweet swim switch
system table take taken taking talk talking tall tank tap tax taxi tea teach teacher team technical technician
telephone television ten tent term terminate terms terrible test text thanks thing things third thirty thirteen
thousand three throw thursday ticket time times tired today together tomorrow tonight top torn total totally touch
tour toward towel town toys track tracking trade train transaction transfer transferred translate travel treat tree
trial trip trouble true trust truth try trying tuesday turn twelve twenty twice two type ugly unable unacceptable
unauthorised unauthorized understand understood unfortunately unhappy unit unlock unsubscribe update upgrade upload
upset urgent use used useful useless user using usual usually vacation valid value various vegetable vehicle verify
version view visit voice voucher wait waited waiting wake walk wall war warm warranty wash waste watch water wear
weather website wednesday week weekend weekly weeks weight welcome well west wet whole wide wife win wind window
winter wire wish withdraw woman women won wonder wondering wood word words work worked working works world worried
worry worse worst worth write written wrong yard year yearly years yellow yesterday young yourself zero zone thx m8
gr8 representative cancelation fraud withdrawal referral comparison contest distributor icon vitamin reimburse
passcode mattress pillow retrieval gym equipment diet protein bonus steal guy crime pregnant christmas
congratulations anniversary goodnight thread tweet dna habit wallet alike shuffle tariff male bidder wisely fellows
males l8r w8 b4 2day 2morrow 2nite pls plz tmrw msg asap btw idk omg lol thanx cuz coz cos bcz bc abt
"""
# What is said in every language, or to be polite: enough to begin with, never a change of language.
COURTESY = """
yes yeah yep yup nope no hello hey hi thank thanks thanking please sorry bye goodbye good morning evening night
welcome perfect fine great nice cool right sure dear sir madam miss mister excuse pardon one two three four five six
seven eight nine ten zero double cheers thx thanx pls plz
"""
# What says nothing of any language: loan words of everywhere, trade names, what is spelled out.
NOTHING = """
ok okay okey kk oki email e mail gmail hotmail yahoo outlook whatsapp facebook instagram snapchat tiktok twitter
youtube google amazon netflix apple samsung huawei iphone ipad android windows microsoft galaxy pro max plus premium
ultra mini macintosh marrakech lite vip teams wifi internet net online app sim sms pin otp iban visa master
mastercard paypal pdf usb tv pc laptop mobile taxi hotel bank cash mall tower dot com www http https underscore dash
slash hash min mm cm hmm mmm um uh uhm umm erm aha ah oh er lte gps cv id nfc atm qr url
"""
ENDINGS = ("ing", "ings", "ness", "fully", "ously")
"""How words of sense end that stand in no table; -ment and -tion are French too."""
PAIRS = "thank you, thank u, excuse me, see you, see u, love you, bless you, oh my"
"""Where a pronoun is said to be polite, and so in other languages too."""
