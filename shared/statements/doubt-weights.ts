/** Written by training/train-doubt.ts; see docs/decisions/0010-learned-doubt.md. Weights are hundredths of log odds. */
export const bias = -0.45;

/** Drafts below these log odds are left out. */
export const least = 0.61;

export const weights = `
after-cue:# 14
after-cue:, 22
after-cue:. 104
after-cue:: -31
after-cue:Capital 45
after-cue:a -25
after-cue:after 45
after-cue:an 9
after-cue:another 12
after-cue:any 24
after-cue:at -5
after-cue:both -41
after-cue:concerns 32
after-cue:congressional 57
after-cue:for -95
after-cue:from -62
after-cue:guilty 40
after-cue:he 41
after-cue:he'd 16
after-cue:he'll 32
after-cue:he's 27
after-cue:her -7
after-cue:him 12
after-cue:himself -35
after-cue:his -10
after-cue:how 44
after-cue:if 57
after-cue:in 23
after-cue:is -65
after-cue:it 43
after-cue:it's 23
after-cue:its 10
after-cue:last 13
after-cue:little -77
after-cue:many 22
after-cue:me 26
after-cue:more -28
after-cue:my -60
after-cue:new 28
after-cue:no 23
after-cue:on 65
after-cue:one 15
after-cue:other 47
after-cue:out 37
after-cue:people -78
after-cue:questions -11
after-cue:raising 11
after-cue:reporters 55
after-cue:several 16
after-cue:she 6
after-cue:some -12
after-cue:such -20
after-cue:that 8
after-cue:that's 23
after-cue:the 28
after-cue:their -38
after-cue:them 25
after-cue:there 19
after-cue:they 15
after-cue:this -90
after-cue:those -22
after-cue:voters 36
after-cue:was 63
after-cue:were 41
after-cue:what 33
after-cue:when -14
after-cue:why 10
after-cue:with -114
before-cue:' -135
before-cue:) -13
before-cue:, 14
before-cue:- -140
before-cue:Capital -14
before-cue:administration 11
before-cue:advisers 61
before-cue:advocates 55
before-cue:after -61
before-cue:aide 56
before-cue:aides 15
before-cue:allies 56
before-cue:analysts 74
before-cue:and -63
before-cue:authorities -39
before-cue:backers 5
before-cue:businessman 25
before-cue:but -62
before-cue:by -65
before-cue:campaign 10
before-cue:candidate 9
before-cue:candidates 7
before-cue:company 29
before-cue:critics -21
before-cue:experts 87
before-cue:friends 11
before-cue:government 6
before-cue:group -50
before-cue:groups -5
before-cue:he -13
before-cue:he's -5
before-cue:it 27
before-cue:lawmakers 64
before-cue:many 40
before-cue:most -37
before-cue:official 16
before-cue:officials 63
before-cue:one -37
before-cue:opponents 28
before-cue:others 11
before-cue:party -32
before-cue:percent -6
before-cue:police -18
before-cue:poll 35
before-cue:polls -25
before-cue:president -22
before-cue:reporter 57
before-cue:senator -42
before-cue:senators -5
before-cue:she 32
before-cue:some 12
before-cue:source 39
before-cue:spokesman 55
before-cue:state -5
before-cue:strategists 10
before-cue:supporters 40
before-cue:survey 18
before-cue:team 32
before-cue:they -18
before-cue:voters -8
before-cue:we -33
before-cue:week -6
before-cue:which -9
before-cue:while -118
before-cue:who -27
before-speaker:" 75
before-speaker:' 81
before-speaker:( 108
before-speaker:, 99
before-speaker:- 58
before-speaker:. 37
before-speaker:/ 54
before-speaker:: -15
before-speaker:; 83
before-speaker:Capital -9
before-speaker:all 8
before-speaker:although -23
before-speaker:and 85
before-speaker:as 44
before-speaker:because 47
before-speaker:birther -29
before-speaker:but 108
before-speaker:even 43
before-speaker:has -27
before-speaker:how -73
before-speaker:if -74
before-speaker:in -82
before-speaker:of 76
before-speaker:percent 58
before-speaker:said -61
before-speaker:say -85
before-speaker:saying -92
before-speaker:says -92
before-speaker:since 37
before-speaker:that -146
before-speaker:the -62
before-speaker:though 98
before-speaker:to 81
before-speaker:until -40
before-speaker:what -31
before-speaker:when 88
before-speaker:where 7
before-speaker:whether -131
before-speaker:which -29
before-speaker:while 6
before-speaker:who -70
before-speaker:wrote 37
before-speaker:– 56
before-speaker:— 98
before-speaker:” 78
beside-quotation:true -19
content:none -176
cue-form:accept base 19
cue-form:accept gerund 8
cue-form:accept past -92
cue-form:accuse gerund 57
cue-form:accuse past 35
cue-form:acknowledge base 33
cue-form:acknowledge gerund -15
cue-form:add gerund -42
cue-form:add past 17
cue-form:admit gerund -22
cue-form:admit past -42
cue-form:agree base -8
cue-form:agree past 9
cue-form:agree third 34
cue-form:allege past 11
cue-form:announce gerund -41
cue-form:announce past 12
cue-form:answer past 8
cue-form:applaud past 12
cue-form:argue base 10
cue-form:argue gerund 87
cue-form:argue past -43
cue-form:argue third 5
cue-form:ask gerund 58
cue-form:ask past -5
cue-form:assert past -8
cue-form:attack past 7
cue-form:back base 24
cue-form:back gerund 15
cue-form:back past -60
cue-form:believe base 32
cue-form:believe gerund -40
cue-form:believe past 38
cue-form:believe third -25
cue-form:blame past 15
cue-form:blast past -6
cue-form:boast past -20
cue-form:call base 10
cue-form:call gerund 8
cue-form:call past -82
cue-form:call third 20
cue-form:caution past -7
cue-form:charge past -12
cue-form:cite gerund 57
cue-form:cite past 5
cue-form:claim base 9
cue-form:claim gerund -18
cue-form:claim past 31
cue-form:compare past 22
cue-form:complain past 39
cue-form:concede past 28
cue-form:conclude past 51
cue-form:condemn past 36
cue-form:confirm past 20
cue-form:criticize gerund -18
cue-form:criticize past 64
cue-form:decide base -44
cue-form:decide past -29
cue-form:declare gerund 14
cue-form:declare past -71
cue-form:decline past 29
cue-form:decry past 50
cue-form:defend gerund -16
cue-form:defend past 44
cue-form:demand past -39
cue-form:denounce past 38
cue-form:deny past -18
cue-form:describe past 36
cue-form:dismiss past -14
cue-form:echo gerund -23
cue-form:emphasize gerund -46
cue-form:emphasize past 12
cue-form:encourage past 17
cue-form:endorse base -10
cue-form:endorse past 62
cue-form:endorse third -49
cue-form:estimate past 23
cue-form:expect base -8
cue-form:explain base 28
cue-form:explain gerund 31
cue-form:favor past -18
cue-form:fear base 23
cue-form:find past 65
cue-form:find third -10
cue-form:hope base 45
cue-form:hope gerund 14
cue-form:hope past -29
cue-form:hope third -13
cue-form:imply past -62
cue-form:indicate past -14
cue-form:insist base -39
cue-form:insist past 54
cue-form:insist third 34
cue-form:joke past 11
cue-form:know base -11
cue-form:know past -106
cue-form:know third 80
cue-form:maintain past -20
cue-form:mention base 22
cue-form:mention past -32
cue-form:mock past 68
cue-form:note base 22
cue-form:note gerund -20
cue-form:note past 21
cue-form:note third 59
cue-form:offer base -12
cue-form:offer gerund 46
cue-form:offer past -18
cue-form:offer third -37
cue-form:oppose base 10
cue-form:oppose past 13
cue-form:order past 23
cue-form:phrase past -31
cue-form:plan base 30
cue-form:plan gerund 5
cue-form:plan past -32
cue-form:plan third -15
cue-form:plead past 25
cue-form:pledge past 5
cue-form:portray past 41
cue-form:praise past 35
cue-form:predict past 22
cue-form:prefer base -10
cue-form:promise gerund 53
cue-form:promise past -6
cue-form:question base -8
cue-form:question gerund -29
cue-form:question past 66
cue-form:recall gerund 66
cue-form:recall past 45
cue-form:recognize past -57
cue-form:refer gerund 86
cue-form:refer past -62
cue-form:refuse past 21
cue-form:refuse third 18
cue-form:reiterate past -11
cue-form:reject gerund -13
cue-form:reject past 104
cue-form:repeat gerund -16
cue-form:repeat past -32
cue-form:report past 49
cue-form:report third -27
cue-form:request past -22
cue-form:respond past -27
cue-form:reveal base -24
cue-form:reveal past -12
cue-form:reveal third 13
cue-form:say base 24
cue-form:say gerund 39
cue-form:say past 31
cue-form:say third 37
cue-form:seek base 18
cue-form:seek gerund -6
cue-form:seek third -8
cue-form:show past 59
cue-form:show third 33
cue-form:signal past 31
cue-form:slam past 35
cue-form:speak past -20
cue-form:state third -80
cue-form:stress past -11
cue-form:suggest past 34
cue-form:suggest third 7
cue-form:support base 27
cue-form:support gerund -60
cue-form:support past 29
cue-form:support third 14
cue-form:talk gerund 5
cue-form:talk past 11
cue-form:tell gerund 24
cue-form:tell past -12
cue-form:thank past 8
cue-form:think base 69
cue-form:think past -140
cue-form:think third 35
cue-form:threaten base -20
cue-form:threaten past 54
cue-form:tout gerund 18
cue-form:tout past -19
cue-form:tweet gerund 55
cue-form:tweet past -35
cue-form:unveil past 30
cue-form:urge gerund 11
cue-form:urge past 10
cue-form:voice past -36
cue-form:vow past 19
cue-form:want base 17
cue-form:want past -34
cue-form:want third -20
cue-form:warn past 8
cue-form:welcome base -31
cue-form:welcome past 5
cue-form:worry past -21
cue-form:write gerund -16
cue-form:write past -35
cue-form:write third 21
cue-opening:accept word -61
cue-opening:accuse capital 18
cue-opening:accuse determiner 35
cue-opening:accuse word 47
cue-opening:acknowledge determiner -10
cue-opening:acknowledge that 21
cue-opening:add capital -30
cue-opening:add that 23
cue-opening:admit determiner -30
cue-opening:admit that 81
cue-opening:admit word 34
cue-opening:agree capital 15
cue-opening:agree determiner -15
cue-opening:agree that 5
cue-opening:allege that 9
cue-opening:allege word -32
cue-opening:announce capital 19
cue-opening:announce determiner 31
cue-opening:announce pronoun 51
cue-opening:announce that -56
cue-opening:announce word -94
cue-opening:answer determiner -20
cue-opening:apologize determiner 19
cue-opening:argue capital -13
cue-opening:argue determiner 26
cue-opening:argue pronoun -28
cue-opening:argue that 46
cue-opening:argue word 22
cue-opening:ask determiner -64
cue-opening:ask how 12
cue-opening:ask if 33
cue-opening:ask to -15
cue-opening:ask whether 25
cue-opening:ask word -85
cue-opening:assert that 60
cue-opening:attack capital 23
cue-opening:attack determiner -19
cue-opening:attack word -64
cue-opening:back capital 11
cue-opening:back word -26
cue-opening:believe capital -51
cue-opening:believe determiner 21
cue-opening:believe pronoun 28
cue-opening:believe that 45
cue-opening:believe word -14
cue-opening:blame capital -5
cue-opening:blame determiner 26
cue-opening:blast capital 17
cue-opening:blast determiner 5
cue-opening:boast determiner -27
cue-opening:call capital -21
cue-opening:call determiner 74
cue-opening:call that -75
cue-opening:call word 18
cue-opening:charge that 7
cue-opening:cite capital -5
cue-opening:cite determiner -5
cue-opening:cite word 54
cue-opening:claim determiner -8
cue-opening:claim pronoun 19
cue-opening:claim to 12
cue-opening:claim word -44
cue-opening:compare determiner -32
cue-opening:complain that 20
cue-opening:concede that 39
cue-opening:conclude that 20
cue-opening:condemn determiner 9
cue-opening:confirm determiner -21
cue-opening:confirm that 36
cue-opening:criticize capital 9
cue-opening:criticize determiner 36
cue-opening:criticize word -20
cue-opening:decide pronoun 30
cue-opening:decide to -15
cue-opening:decide word -5
cue-opening:declare capital 19
cue-opening:declare that 17
cue-opening:declare word -42
cue-opening:decline to 9
cue-opening:defend capital 5
cue-opening:defend determiner 12
cue-opening:denounce capital 57
cue-opening:denounce word -37
cue-opening:deny determiner 37
cue-opening:deny that -41
cue-opening:deny word -21
cue-opening:describe determiner 30
cue-opening:disclose determiner 24
cue-opening:dismiss capital 9
cue-opening:dismiss word -21
cue-opening:echo determiner -11
cue-opening:emphasize determiner -18
cue-opening:encourage to -13
cue-opening:endorse capital 8
cue-opening:endorse determiner -19
cue-opening:endorse word -18
cue-opening:estimate that 12
cue-opening:expect determiner -20
cue-opening:expect to 28
cue-opening:explain how 34
cue-opening:express determiner -23
cue-opening:express word 41
cue-opening:favor capital -39
cue-opening:fear determiner 9
cue-opening:find capital 13
cue-opening:find that -56
cue-opening:hope capital -44
cue-opening:hope determiner 71
cue-opening:hope that 21
cue-opening:hope to -9
cue-opening:imply that -97
cue-opening:indicate pronoun 15
cue-opening:indicate that 14
cue-opening:insist pronoun 60
cue-opening:know how 18
cue-opening:know that 25
cue-opening:know what -50
cue-opening:mention capital -22
cue-opening:mention determiner 53
cue-opening:mention word -9
cue-opening:mock determiner 24
cue-opening:none about 29
cue-opening:none capital 20
cue-opening:none determiner 10
cue-opening:none number -39
cue-opening:none pronoun 39
cue-opening:none word -61
cue-opening:note capital 16
cue-opening:note pronoun 13
cue-opening:note that 49
cue-opening:note word -8
cue-opening:offer determiner -29
cue-opening:offer to 34
cue-opening:offer word -13
cue-opening:oppose determiner -48
cue-opening:oppose word 61
cue-opening:order to 23
cue-opening:phrase capital 35
cue-opening:phrase determiner 33
cue-opening:phrase pronoun 6
cue-opening:phrase that 40
cue-opening:phrase to -50
cue-opening:phrase word 14
cue-opening:plan to -11
cue-opening:plead word 63
cue-opening:pledge determiner 13
cue-opening:pledge to 18
cue-opening:praise capital -63
cue-opening:praise determiner 52
cue-opening:predict determiner -92
cue-opening:predict that 30
cue-opening:predict word 59
cue-opening:prefer determiner 49
cue-opening:promise to 38
cue-opening:propose determiner 68
cue-opening:question capital 46
cue-opening:question determiner 15
cue-opening:question whether 42
cue-opening:quote determiner 9
cue-opening:recall determiner 39
cue-opening:recall that 10
cue-opening:recognize determiner -52
cue-opening:recognize that 42
cue-opening:recount determiner 19
cue-opening:refer capital -51
cue-opening:refer determiner 53
cue-opening:refer word 26
cue-opening:regard determiner -14
cue-opening:reiterate determiner -6
cue-opening:reject capital 21
cue-opening:reject determiner -33
cue-opening:reject word 49
cue-opening:remind that 17
cue-opening:repeat determiner 23
cue-opening:report capital 7
cue-opening:report determiner -14
cue-opening:report pronoun -6
cue-opening:report that -49
cue-opening:report word 37
cue-opening:respond that -36
cue-opening:respond word -45
cue-opening:reveal capital 72
cue-opening:reveal determiner 50
cue-opening:reveal that -5
cue-opening:say capital 40
cue-opening:say determiner 46
cue-opening:say if -21
cue-opening:say number 26
cue-opening:say pronoun 5
cue-opening:say who -40
cue-opening:say word 8
cue-opening:seek determiner -26
cue-opening:seek to -12
cue-opening:seek word -14
cue-opening:show capital 90
cue-opening:show determiner -26
cue-opening:show that 41
cue-opening:signal determiner -53
cue-opening:slam capital 47
cue-opening:slam determiner 17
cue-opening:speak determiner 27
cue-opening:state determiner -29
cue-opening:state that 13
cue-opening:suggest capital 21
cue-opening:suggest determiner -54
cue-opening:suggest pronoun -6
cue-opening:suggest that 35
cue-opening:suggest word 50
cue-opening:support capital -61
cue-opening:support word 103
cue-opening:talk capital 15
cue-opening:talk determiner 7
cue-opening:talk word 54
cue-opening:tell capital -26
cue-opening:tell determiner 34
cue-opening:tell pronoun 17
cue-opening:tell that 40
cue-opening:tell to -57
cue-opening:think capital 19
cue-opening:think determiner 20
cue-opening:think pronoun -5
cue-opening:think that -24
cue-opening:think word -50
cue-opening:threaten to 75
cue-opening:threaten word -28
cue-opening:tout determiner 8
cue-opening:tweet determiner 25
cue-opening:underscore determiner 16
cue-opening:urge to 85
cue-opening:want capital 46
cue-opening:want determiner 27
cue-opening:want to -29
cue-opening:warn that 14
cue-opening:welcome capital 14
cue-opening:welcome determiner -71
cue-opening:worry capital -5
cue-opening:write capital -32
cue-opening:write determiner 27
cue-opening:write word -18
cue-place:0 -176
cue-place:1 26
cue-place:4-6 -14
cue-place:7-12 7
cue:accept -62
cue:accuse 94
cue:acknowledge 28
cue:add -49
cue:admit -12
cue:advise -117
cue:agree 14
cue:allege 12
cue:answer -62
cue:apologize 22
cue:applaud 26
cue:approve -13
cue:argue 49
cue:ask 13
cue:assert 36
cue:assure -6
cue:attack -83
cue:back -11
cue:blame 13
cue:blast 52
cue:boast -43
cue:calculate -49
cue:call -45
cue:charge -9
cue:cite 61
cue:claim 21
cue:clarify -38
cue:compare -10
cue:concede 19
cue:conclude 66
cue:condemn 32
cue:congratulate 35
cue:contend 39
cue:criticize 29
cue:decide -74
cue:declare -88
cue:decline 9
cue:decry 76
cue:defend 30
cue:demand -53
cue:denounce -14
cue:deny -82
cue:describe 13
cue:disclose 32
cue:dismiss 30
cue:echo -21
cue:emphasize -19
cue:encourage -13
cue:endorse -7
cue:estimate 51
cue:explain 37
cue:express 32
cue:favor -55
cue:fear 42
cue:find 54
cue:hail -8
cue:hope 17
cue:imply -47
cue:insist 44
cue:joke 18
cue:know -43
cue:lament -10
cue:mention -31
cue:mock 47
cue:none 45
cue:note 73
cue:offer -19
cue:oppose 25
cue:order 23
cue:phrase -31
cue:plan -11
cue:plead 25
cue:pledge -30
cue:portray -19
cue:praise 35
cue:predict 43
cue:prefer 31
cue:promise -28
cue:propose 16
cue:protest -20
cue:question 29
cue:quote -14
cue:recall 104
cue:recognize -55
cue:recommend 40
cue:refer 14
cue:regard -20
cue:reiterate 14
cue:reject 21
cue:repeat -36
cue:report -20
cue:request -47
cue:respond -66
cue:reveal -12
cue:say 42
cue:show 79
cue:signal -8
cue:slam 64
cue:speak -51
cue:state -53
cue:stress 6
cue:suggest 42
cue:support 10
cue:talk 37
cue:tell 5
cue:thank -9
cue:think -31
cue:threaten -7
cue:tout 26
cue:unveil 16
cue:urge 21
cue:view 5
cue:voice -36
cue:vow 43
cue:want -8
cue:warn 13
cue:welcome -66
cue:wonder 19
cue:worry -9
cue:write -44
first:# -11
first:Capital -12
first:a 35
first:an 22
first:another 39
first:any 30
first:at -43
first:both -41
first:concerns 32
first:congressional 57
first:details 44
first:each -42
first:even 12
first:guilty 40
first:he 34
first:he'd 16
first:he'll 32
first:he's 51
first:her 9
first:him 57
first:his 42
first:how -6
first:if 17
first:in -58
first:is 21
first:it 6
first:its 10
first:little -77
first:many 28
first:more -25
first:new 5
first:no 29
first:not -24
first:one 30
first:only -28
first:out 18
first:plans 46
first:questions 13
first:raising 11
first:several -7
first:she 24
first:some -11
first:such -20
first:that 39
first:that's 23
first:the -15
first:their -41
first:them -48
first:there 38
first:they 38
first:those -11
first:was -18
first:what 28
first:when -39
first:whether 34
first:which 53
first:while -6
first:who -26
first:why 33
first:would -24
form:base -9
form:gerund -47
gap:0 6
gap:1 -35
gap:2 34
gap:3 -12
gap:4-6 8
gap:7-12 -13
gap:more -50
has-verb:false -7
has-verb:true 17
last:# -41
last:% -44
last:) -36
last:- -5
last:abortion -6
last:account 11
last:action 32
last:administration -50
last:agenda 70
last:ago -82
last:all -14
last:answer 36
last:approach -34
last:attack 55
last:attacks 22
last:back 86
last:be -18
last:bill 47
last:book -15
last:border 11
last:business 58
last:campaign -40
last:campaigns -70
last:candidacy 5
last:candidate 56
last:candidates 13
last:case 40
last:caucuses 67
last:change 50
last:citizens -13
last:comment -6
last:comments 8
last:community 41
last:companies -33
last:company 10
last:concerns -22
last:conference -64
last:contest 28
last:control -16
last:convention 45
last:countries -21
last:country -11
last:crisis 48
last:criticism 26
last:day 16
last:deal 30
last:debate -56
last:decades -14
last:decision -50
last:delegates 44
last:did -22
last:do 52
last:donations -13
last:down -47
last:economy 52
last:elected 27
last:election 45
last:electorate -28
last:else 25
last:emails 27
last:endorsement 15
last:establishment -24
last:even 13
last:event 33
last:experience 8
last:fall 47
last:far -26
last:father -66
last:front-runner -17
last:future 15
last:government 71
last:ground 47
last:groups 63
last:help 13
last:her -101
last:herself -16
last:him 18
last:home 63
last:husband 16
last:immigrants 104
last:immigration 29
last:in -11
last:industry -24
last:interview -100
last:interviews -5
last:investigation 66
last:issue -15
last:issues -46
last:it -9
last:itself -14
last:later 17
last:law 19
last:laws 53
last:line -5
last:made -74
last:mate 48
last:media -52
last:members -6
last:message 12
last:million 23
last:money 46
last:month 41
last:months -17
last:more 41
last:name 64
last:nationally -23
last:nominee -20
last:not -21
last:office -49
last:on -35
last:one 7
last:others 23
last:out -74
last:over -17
last:party 29
last:past -12
last:people 8
last:percent -67
last:person -21
last:plans 11
last:platform -16
last:point -25
last:points -5
last:policies -68
last:politics 22
last:polls -30
last:population -54
last:position -7
last:possible 49
last:presidency 61
last:process -20
last:program 56
last:public 27
last:question -62
last:race 31
last:rallies -21
last:record -6
last:refugees 49
last:remarks -34
last:rhetoric 64
last:rights 15
last:risk -7
last:rivals 8
last:rules 30
last:run 19
last:s -30
last:same 64
last:security 32
last:server 47
last:site -23
last:so 22
last:specifics -56
last:speech 19
last:stage -46
last:state 23
last:statements -10
last:story 31
last:summer -41
last:support -23
last:supporters 64
last:system 80
last:taxes 15
last:terrorism -76
last:that -88
last:there -26
last:threat -18
last:ticket 31
last:time 16
last:too -19
last:trail -44
last:true -64
last:two -10
last:up -75
last:victims 29
last:views 42
last:violence -62
last:vote 76
last:voters -25
last:wall 16
last:war -28
last:way -20
last:week -20
last:weeks -26
last:what -31
last:which 35
last:win 15
last:women -19
last:workers 53
last:world 9
last:wrong 35
last:year -29
last:years 21
length:1 66
length:3 9
length:4-6 25
length:7-12 20
length:more -15
negated -50
opening:about 30
opening:capital 6
opening:determiner 10
opening:how -6
opening:if -6
opening:mark -24
opening:number -7
opening:on 6
opening:pronoun -8
opening:that 36
opening:to 14
opening:what 36
opening:when 14
opening:whether 47
opening:who -34
opening:why 8
opening:word -18
pieces:1 5
pieces:2 45
preposition:about -8
preposition:against 5
preposition:for 59
preposition:none -6
preposition:of 16
preposition:to -14
preposition:with -36
second:# 55
second:$ -38
second:' 15
second:, -35
second:- -131
second:. -36
second:: -99
second:Capital -13
second:a 37
second:about -18
second:after -107
second:all -25
second:also 9
second:an 6
second:and -48
second:are 12
second:as -16
second:at -64
second:back -37
second:ban -73
second:be -53
second:believed 10
second:block -29
second:both -28
second:build 53
second:but -56
second:by -15
second:campaign -38
second:can 44
second:candidacy -40
second:candidate -112
second:candidates -44
second:cannot 5
second:comment 15
second:comments 84
second:commitment 8
second:could 22
second:couldn't -20
second:country -76
second:criticism 26
second:deal 32
second:did -7
second:didn't 30
second:do -8
second:doesn't 58
second:don't 29
second:during -59
second:early -37
second:efforts 33
second:email 28
second:endorsement -13
second:even 34
second:federal 15
second:fight 47
second:first 19
second:for -22
second:former 80
second:from -44
second:get 49
second:give -28
second:go -25
second:government 38
second:group 45
second:had -32
second:hadn't 47
second:has -51
second:have -14
second:he 17
second:he'd -14
second:he's -12
second:her -20
second:his 31
second:idea 51
second:if 6
second:in -74
second:incident -64
second:increase 42
second:interest -84
second:is -10
second:it 34
second:it's 18
second:its 13
second:keep 11
second:last 12
second:latest -30
second:leading 17
second:let 10
second:letter -16
second:made 41
second:majority -20
second:make 57
second:many 56
second:media 37
second:meeting -7
second:might 74
second:military -45
second:more 32
second:most 15
second:new 11
second:no -32
second:nomination 34
second:notion 67
second:of 31
second:on -97
second:one -18
second:only -11
second:other -25
second:own -42
second:party -22
second:people -102
second:percent -26
second:planned 47
second:plans 48
second:political -21
second:president -9
second:presidential 49
second:proposal 42
second:public 27
second:put 50
second:question -37
second:raise -5
second:recent -6
second:remarks 6
second:request 20
second:run -110
second:same 22
second:say 28
second:see -50
second:she -7
second:should -29
second:so -31
second:some 11
second:state's 38
second:still 11
second:support 83
second:tax -52
second:than -26
second:that -13
second:the 22
second:their 43
second:there -17
second:they -23
second:think 10
second:this -16
second:to 10
second:two 14
second:up -47
second:use 7
second:vote 60
second:voters 17
second:wants 20
second:was 5
second:wasn't 24
second:were -15
second:while -12
second:who 16
second:will 9
second:win 17
second:with -52
second:women -39
second:won't 5
second:work 10
shape-opening:according about 29
shape-opening:according capital 46
shape-opening:according determiner 50
shape-opening:according number -9
shape-opening:according pronoun 26
shape-opening:according word -61
shape-opening:after capital 5
shape-opening:after determiner 6
shape-opening:after how -6
shape-opening:after if 9
shape-opening:after mark -24
shape-opening:after number 32
shape-opening:after pronoun -14
shape-opening:after that 15
shape-opening:after what 12
shape-opening:after when -39
shape-opening:after whether 34
shape-opening:after who -34
shape-opening:after why 8
shape-opening:after word 15
shape-opening:around capital -30
shape-opening:around determiner 46
shape-opening:around pronoun -49
shape-opening:around word 16
shape-opening:before capital 7
shape-opening:before determiner 21
shape-opening:before pronoun 26
shape-opening:before word -63
shape-opening:colon capital -35
shape:according 106
shape:after -9
shape:around 17
shape:before 19
shape:colon -91
speaker-head:Capital 22
speaker-head:administration -13
speaker-head:advisers 70
speaker-head:advocates 55
speaker-head:aide 69
speaker-head:aides 25
speaker-head:allies 51
speaker-head:analysts 74
speaker-head:and 9
speaker-head:authorities -51
speaker-head:average 25
speaker-head:backers 5
speaker-head:businessman 43
speaker-head:campaign -6
speaker-head:candidate 27
speaker-head:candidates 92
speaker-head:company 55
speaker-head:critics -42
speaker-head:documents -51
speaker-head:experts 97
speaker-head:filings 5
speaker-head:friends 24
speaker-head:government -37
speaker-head:governor 38
speaker-head:group -29
speaker-head:groups -85
speaker-head:he 22
speaker-head:he's -7
speaker-head:it -34
speaker-head:judge 26
speaker-head:lawmakers 33
speaker-head:leaders 18
speaker-head:letter -35
speaker-head:man -36
speaker-head:manager 23
speaker-head:many 15
speaker-head:most -37
speaker-head:movement 7
speaker-head:nominee -25
speaker-head:observers 30
speaker-head:office 8
speaker-head:official 50
speaker-head:officials 87
speaker-head:one -37
speaker-head:opponents 28
speaker-head:organization -7
speaker-head:others 51
speaker-head:paper 15
speaker-head:party -13
speaker-head:people 9
speaker-head:police -18
speaker-head:poll 40
speaker-head:polls 60
speaker-head:president -40
speaker-head:records 65
speaker-head:report -61
speaker-head:reporter 57
speaker-head:reports 21
speaker-head:senator -49
speaker-head:senators 23
speaker-head:she -5
speaker-head:some 12
speaker-head:source 41
speaker-head:sources 33
speaker-head:spokesman 55
speaker-head:state 16
speaker-head:states -21
speaker-head:strategists 10
speaker-head:supporters -21
speaker-head:survey 24
speaker-head:team 37
speaker-head:they -48
speaker-head:time 14
speaker-head:voters -10
speaker-head:we -49
speaker-head:website -72
speaker-head:which -42
speaker-head:who -31
speaker-head:wife -36
speaker-head:woman 35
speaker-kind:body 33
speaker-kind:neither -14
speaker-kind:role 18
speaker-length:7-12 -16
speaker-length:more 5
speaker-place:0 20
speaker-place:1 50
speaker-place:2 -15
speaker-place:3 -6
speaker-place:4-6 -17
speaker-place:7-12 -36
speaker-place:more -31
speaker:capital 12
speaker:mark -39
speaker:number -76
speaker:pronoun 17
speaker:who -31
speaker:word -48
to-end:false -43
to-end:true 24
told:true -16
with:Capital -36
with:about 6
with:against 5
with:all -21
with:already -20
with:also 47
with:always -5
with:are 44
with:be 47
with:been 56
with:both -28
with:can -23
with:clear -11
with:concern 38
with:concerned 28
with:continued 71
with:could -9
with:declined -55
with:did -55
with:didn't -28
with:do -41
with:does 80
with:doesn't 8
with:don't 33
with:even -55
with:expressed 38
with:first 23
with:for 37
with:formally 63
with:had -54
with:has 7
with:hasn't -75
with:have -12
with:immediately 21
with:initially -7
with:is 38
with:it 25
with:just -46
with:lashed -40
with:later 38
with:long -51
with:made 34
with:may -117
with:might 11
with:must -107
with:never -97
with:no -40
with:not 63
with:now -72
with:of 16
with:often 42
with:on 54
with:only -37
with:open -20
with:openly -7
with:out 92
with:point 39
with:pointed 49
with:pointing 11
with:previously 34
with:publicly -19
with:railed 29
with:ready -80
with:recently -54
with:repeatedly 55
with:respond -80
with:should -98
with:since 33
with:still 21
with:then -44
with:to -26
with:voted -28
with:was -21
with:went -5
with:were 24
with:will -122
with:willing 63
with:with -36
with:would -96
`;
