/**
 * English verbs by which people are reported to speak or to hold a position, one a line:
 * `lemma irregular forms | frames | prepositions or particles | act | stance`.
 * Frames: `q` may carry a quotation, `c` a clause, `h` a clause only after "that", `w` a question
 * clause, `i` a "to" infinitive, `o` a noun phrase, `a` an addressee may stand before the content,
 * `n` a noun of the same form is common, so that only a clear verb counts, `x` the outlet's
 * characterisation rather than reported words, `g` only a gerund form is read as a cue.
 * Irregular forms are `past` or `past/participle`.
 */
export const reportingVerbTable = `
say said | q c w | of about | state |
tell told | q c w a i | of about | state |
add | q c w | | state |
write wrote/written | q c | of about | state |
state | q c n | | state |
note | q c w o n | | state |
observe | q c | | state |
remark | q c | on | state |
comment | q n | on | state |
mention | q c o n | | state |
recall | q c o w | | state |
recount | q c o w | | state |
explain | q c w a o | | state |
elaborate | q | on | state |
clarify | q c w o | | state |
reply | q c n | | state |
respond | q c | | state |
answer | q c n | | state |
continue | q | | state |
conclude | q c o | | state |
emphasise | q c o | | state |
emphasize | q c o | | state |
stress | q c o n | | state |
underline | q c o | | state |
underscore | q c o | | state |
reiterate | q c o | | state |
repeat | q c o n | | state |
declare | q c o i | | announce |
proclaim | q c o | | announce |
announce | q c o w | | announce |
unveil | o | | announce |
reveal | q c o w | | announce |
disclose | q c o w | | announce |
tweet | q c n | about | state |
post | q n | | state |
joke | q c n | about | state |
quip quipped | q c n | | state |
testify | q c | | state |
recommend | q c o i | | urge | for
advise | q c a i | | urge |
inform | q c a | of | state |
notify | c a | of | state |
remind | q c a | of | state |
assure | q c a | | promise |
reassure | q c a | | promise |
brief | a | on about | state |
claim | q c i n o | | claim |
assert | q c o | | claim |
allege | q c o | | claim |
contend | q c | | claim |
argue | q c | for against | claim |
maintain | q h | | claim |
insist | q c | on | claim |
suggest | q c w o | | claim |
imply | q c o | | claim |
hint | q c n | at | claim |
indicate | q c w o | | state |
signal | q c o n | | state |
boast | q c n | of about | claim |
brag | q c | about | claim |
lament | q c o | | criticise | against
complain | q c | about of | criticise | against
caution | q c a n | against | warn |
warn | q c a o | of about against | warn |
alert | c a n | to | warn |
predict | q c o | | estimate |
forecast forecast | q c o n | | estimate |
estimate | q c o n | | estimate |
project | c h n | | estimate |
reckon | q c | | estimate |
calculate | c o | | estimate |
believe | c x | in | believe |
think thought | c x | of | believe |
feel felt | h x | | believe |
hope | c i n x | for | believe |
expect | c i o x | | believe |
fear | c o n x | | believe |
doubt | c o n x w | | believe | against
suspect | c n x | | believe |
regard | o x n | | believe |
view | o x n | | believe |
know knew/known | h w x | of about | believe |
worry | q c x n | about | believe |
wonder | q w x n | about | ask |
report | q c o n | | report |
find found | c o x | | report |
show showed/shown | c o w x n | | report |
confirm | q c o w | | confirm |
verify | c o | | confirm |
acknowledge | q c o | | confirm |
concede | q c o | | confirm |
admit | q c o | to | confirm |
recognise | c o | | accept | for
recognize | c o | | accept | for
deny | q c o g | | deny |
dispute | c o n | | deny |
refute | q c o | | deny |
rebut | o | | deny |
dismiss | q o | | reject | against
reject | q o | | reject | against
rebuff | o | | reject | against
repudiate | o | | reject | against
spurn | o | | reject | against
rule | c | out | reject | against
refuse | i | | decline |
decline | i n | | decline |
accept | q c o | | accept | for
approve | o | of | accept | for
agree | q c i | with to on | agree | for
concur | q c | with | agree | for
chant | q | | state |
sing sang/sung | q | | state |
scold | q a | | criticise |
charge | q h | | accuse |
support | o n x | | support | for
back | o n x | | support | for
endorse | o | | support | for
favour | o n x | | support | for
favor | o n x | | support | for
welcome | q o n | | support | for
advocate | o n | for | support | for
champion | o n x | | support | for
defend | q o | | support | for
hail | q o n | | praise | for
praise | q o n | | praise | for
applaud | q o | | praise | for
commend | q o | | praise | for
laud | q o | | praise | for
congratulate | o | | praise | for
thank | q o | | praise | for
oppose | o x | | oppose | against
object | q h n | to | oppose | against
resist | o x | | oppose | against
protest | q c n o | against | oppose | against
condemn | q o | | criticise | against
denounce | q o | | criticise | against
decry | q o | | criticise | against
deplore | q o | | criticise | against
criticise | q o | | criticise | against
criticize | q o | | criticise | against
slam slammed | q o n | | criticise | against
blast | q o n | | criticise | against
ridicule | q o n | | criticise | against
mock | q o n | | criticise | against
deride | q o | | criticise | against
attack | q o n x | | criticise | against
assail | q o | | criticise | against
lambaste | q o | | criticise | against
rebuke | q o n | | criticise | against
rail | | against | criticise | against
blame | o n | | accuse | against
accuse | o | | accuse | against
question | q o w n | | criticise | against
demand | q c o i n | for | demand |
order | a i n | | demand |
instruct | a i | | demand |
command | a i n | | demand |
call called | o q | for on | demand |
urge | q a i c n | | urge |
exhort | q a i | | urge |
implore | q a i | | urge |
encourage | a i | | urge |
appeal | q n | for to | urge |
plead | q c | for with | urge |
beg | q a i | for | urge |
ask | q w a i | about for | ask |
inquire | q w | about | ask |
enquire | q w | about | ask |
request | o i c n | | ask |
seek sought | o i x | | ask |
threaten | q c i o | | threaten |
vow | q c i n | | promise |
pledge | q c i o n | | promise |
promise | q c i o n a | | promise |
swear swore/sworn | q c i | | promise |
guarantee | c o n | | promise |
offer | i o n | | promise |
plan planned | i x n | | announce |
want | i o x n | | demand |
wish | c i x n | | believe |
propose | q c i o | | announce | for
prefer preferred | i o x | | support | for
decide | c i w x | | announce |
describe | o | | state |
characterise | o | | state |
characterize | o | | state |
label | o n | | state |
portray | o x | | state |
depict | o x | | state |
dub dubbed | o | | state |
compare | o x | | state |
cite | o | | state |
quote | o n | | state |
refer referred | | to | state |
allude | | to | state |
speak spoke/spoken | | of about | state |
talk | n | about of | state |
tout | o n | | praise | for
echo | q o n | | agree | for
acclaim | o | | praise | for
express | o | | state |
voice | o n | | state |
read read | q x n | | state |
shout | q c n | | state |
yell | q n | | state |
exclaim | q c | | state |
chant | q n | | state |
whisper | q n | | state |
mutter | q | | state |
retort | q n | | state |
counter | q c n | | claim |
interject | q | | state |
muse | q n | | state |
opine | q c | | claim |
theorise | q c | | claim |
theorize | q c | | claim |
speculate | q c | about on | claim |
apologise | q | for to | confirm |
apologize | q | for to | confirm |
regret regretted | q c o x n | | accept |
`;
