/** Written by training/train-doubt.ts; see docs/decisions. Weights are hundredths of log odds. */
export const bias = -0.42;

/** Drafts below these log odds are left out. */
export const least = 0.51;

export const weights = `
after-cue:# 13
after-cue:, 20
after-cue:. 102
after-cue:: -27
after-cue:Capital 40
after-cue:a -25
after-cue:after 42
after-cue:an 10
after-cue:another 7
after-cue:any 18
after-cue:at -7
after-cue:both -47
after-cue:concerns 24
after-cue:congressional 51
after-cue:for -100
after-cue:former -9
after-cue:from -61
after-cue:guilty 41
after-cue:he 38
after-cue:he'd 16
after-cue:he'll 31
after-cue:he's 29
after-cue:her -7
after-cue:him 6
after-cue:himself -34
after-cue:his -5
after-cue:how 35
after-cue:if 47
after-cue:in 22
after-cue:is -80
after-cue:it 41
after-cue:it's 15
after-cue:its 14
after-cue:last -13
after-cue:little -60
after-cue:many 34
after-cue:me 33
after-cue:more -19
after-cue:my -71
after-cue:new 42
after-cue:no 24
after-cue:not 6
after-cue:on 54
after-cue:one 7
after-cue:only 6
after-cue:other 42
after-cue:out 30
after-cue:people -77
after-cue:questions -15
after-cue:reporters 49
after-cue:several 12
after-cue:she 6
after-cue:some -28
after-cue:such -22
after-cue:that 7
after-cue:that's 26
after-cue:the 27
after-cue:their -36
after-cue:them 23
after-cue:there 13
after-cue:this -92
after-cue:those -22
after-cue:voters 28
after-cue:was 72
after-cue:were 33
after-cue:what 37
after-cue:when -10
after-cue:whether -8
after-cue:why 8
after-cue:with -91
before-cue:' -129
before-cue:) -5
before-cue:, 14
before-cue:- -143
before-cue:Capital -11
before-cue:administration 15
before-cue:advisers 68
before-cue:advocates 60
before-cue:after -60
before-cue:aide 46
before-cue:aides 7
before-cue:allies 59
before-cue:analysts 66
before-cue:and -59
before-cue:authorities -34
before-cue:backers 5
before-cue:before 5
before-cue:businessman 20
before-cue:but -44
before-cue:by -60
before-cue:campaign 9
before-cue:company 33
before-cue:critics -22
before-cue:experts 89
before-cue:group -50
before-cue:groups -9
before-cue:he -13
before-cue:he's -15
before-cue:it 15
before-cue:lawmakers 58
before-cue:many 35
before-cue:most -35
before-cue:official 13
before-cue:officials 62
before-cue:one -39
before-cue:opponents 31
before-cue:others 18
before-cue:parties -15
before-cue:party -38
before-cue:people 8
before-cue:police -21
before-cue:poll 22
before-cue:polls -23
before-cue:president -19
before-cue:reporter 52
before-cue:senator -35
before-cue:senators -11
before-cue:she 32
before-cue:some 14
before-cue:source 35
before-cue:spokesman 51
before-cue:states 6
before-cue:strategists 13
before-cue:supporters 42
before-cue:survey 26
before-cue:team 34
before-cue:they -21
before-cue:voters -11
before-cue:we -37
before-cue:week -11
before-cue:which -6
before-cue:while -116
before-cue:who -12
before-speaker:" 84
before-speaker:' 79
before-speaker:( 84
before-speaker:, 99
before-speaker:- 54
before-speaker:. 34
before-speaker:/ 43
before-speaker:: -25
before-speaker:; 66
before-speaker:Capital -6
before-speaker:after 5
before-speaker:all 5
before-speaker:although -24
before-speaker:and 85
before-speaker:as 51
before-speaker:because 25
before-speaker:birther -29
before-speaker:but 108
before-speaker:even 33
before-speaker:has -29
before-speaker:how -67
before-speaker:if -57
before-speaker:in -97
before-speaker:of 75
before-speaker:percent 58
before-speaker:said -60
before-speaker:say -92
before-speaker:saying -88
before-speaker:says -103
before-speaker:since 39
before-speaker:that -145
before-speaker:the -61
before-speaker:though 96
before-speaker:to 78
before-speaker:until -33
before-speaker:what -36
before-speaker:when 98
before-speaker:where 10
before-speaker:whether -107
before-speaker:which -22
before-speaker:while 26
before-speaker:who -75
before-speaker:wrote 48
before-speaker:– 47
before-speaker:— 99
before-speaker:” 75
beside-quotation:true -23
content:none -171
cue-form:accept base 12
cue-form:accept gerund 13
cue-form:accept past -88
cue-form:accuse gerund 50
cue-form:accuse past 40
cue-form:acknowledge base 26
cue-form:acknowledge gerund 22
cue-form:acknowledge past -10
cue-form:add gerund -48
cue-form:add past 21
cue-form:admit gerund -30
cue-form:admit past -31
cue-form:agree past 7
cue-form:agree third 35
cue-form:allege past 12
cue-form:announce gerund -40
cue-form:announce past 16
cue-form:announce third 9
cue-form:answer past 7
cue-form:applaud past 9
cue-form:approve past -9
cue-form:argue base 5
cue-form:argue gerund 92
cue-form:argue past -39
cue-form:ask gerund 49
cue-form:assure past 14
cue-form:attack past 22
cue-form:back base 14
cue-form:back gerund 17
cue-form:back past -58
cue-form:believe base 53
cue-form:believe gerund -51
cue-form:believe past 19
cue-form:believe third -26
cue-form:boast past -16
cue-form:call base 14
cue-form:call past -82
cue-form:call third 23
cue-form:caution past 8
cue-form:cite gerund 59
cue-form:claim past 27
cue-form:claim third -8
cue-form:compare past 26
cue-form:complain past 26
cue-form:concede past 29
cue-form:conclude past 43
cue-form:condemn past 34
cue-form:confirm past 33
cue-form:congratulate past -12
cue-form:criticize gerund -12
cue-form:criticize past 60
cue-form:decide base -45
cue-form:decide past -28
cue-form:declare gerund 21
cue-form:declare past -78
cue-form:decline past 30
cue-form:decry past 48
cue-form:defend gerund -14
cue-form:defend past 41
cue-form:demand past -29
cue-form:denounce past 37
cue-form:deny past -18
cue-form:describe past 43
cue-form:dismiss past -8
cue-form:echo gerund -34
cue-form:echo past 10
cue-form:emphasize gerund -51
cue-form:emphasize past 22
cue-form:encourage past 16
cue-form:endorse base -8
cue-form:endorse past 48
cue-form:endorse third -39
cue-form:estimate past 17
cue-form:explain base 18
cue-form:explain gerund 32
cue-form:explain past 15
cue-form:express past -6
cue-form:favor past -19
cue-form:fear base 23
cue-form:find past 70
cue-form:find third -13
cue-form:hope base 42
cue-form:hope gerund 10
cue-form:hope past -27
cue-form:hope third -15
cue-form:imply past -66
cue-form:indicate past -17
cue-form:insist base -32
cue-form:insist past 63
cue-form:insist third 24
cue-form:joke past 10
cue-form:know past -116
cue-form:know third 69
cue-form:maintain past -19
cue-form:mention base 20
cue-form:mention past -25
cue-form:mock past 58
cue-form:note base 41
cue-form:note gerund -19
cue-form:note past 16
cue-form:note third 54
cue-form:offer base -7
cue-form:offer gerund 36
cue-form:offer past -33
cue-form:offer third -14
cue-form:oppose past 10
cue-form:order past 20
cue-form:phrase past -31
cue-form:plan base 39
cue-form:plan gerund 13
cue-form:plan past -40
cue-form:plan third -22
cue-form:plead past 26
cue-form:pledge past 18
cue-form:portray past 50
cue-form:praise past 25
cue-form:predict gerund 16
cue-form:predict past 14
cue-form:prefer base -19
cue-form:promise gerund 62
cue-form:promise past -7
cue-form:propose past -9
cue-form:question gerund -40
cue-form:question past 67
cue-form:quote past -11
cue-form:recall gerund 56
cue-form:recall past 42
cue-form:recognize past -64
cue-form:refer gerund 66
cue-form:refer past -52
cue-form:refuse past 23
cue-form:refuse third 19
cue-form:reiterate past -20
cue-form:reject gerund -17
cue-form:reject past 89
cue-form:repeat gerund -12
cue-form:repeat past -40
cue-form:report past 54
cue-form:report third -33
cue-form:request past -24
cue-form:respond past -21
cue-form:reveal base -18
cue-form:reveal past -23
cue-form:reveal third 25
cue-form:say base 23
cue-form:say gerund 39
cue-form:say past 32
cue-form:say third 37
cue-form:seek base 20
cue-form:seek gerund -22
cue-form:seek past 6
cue-form:show base -8
cue-form:show past 60
cue-form:show third 34
cue-form:signal past 34
cue-form:slam past 28
cue-form:speak past -16
cue-form:state third -79
cue-form:suggest base 11
cue-form:suggest past 37
cue-form:support base 24
cue-form:support gerund -62
cue-form:support past 36
cue-form:talk gerund 16
cue-form:tell gerund 34
cue-form:tell past -14
cue-form:thank past -12
cue-form:think base 64
cue-form:think past -136
cue-form:think third 35
cue-form:threaten gerund -10
cue-form:threaten past 41
cue-form:tout gerund 24
cue-form:tout past -27
cue-form:tweet gerund 52
cue-form:tweet past -31
cue-form:unveil past 29
cue-form:urge gerund 10
cue-form:urge past 15
cue-form:voice past -33
cue-form:vow past 28
cue-form:want base 14
cue-form:want past -31
cue-form:want third -22
cue-form:warn past 12
cue-form:welcome base -39
cue-form:welcome past 24
cue-form:worry past -32
cue-form:write gerund -24
cue-form:write past -27
cue-form:write third 22
cue-opening:accept determiner -7
cue-opening:accept word -49
cue-opening:accuse capital 15
cue-opening:accuse determiner 34
cue-opening:accuse word 48
cue-opening:acknowledge that 37
cue-opening:add capital -36
cue-opening:add that 25
cue-opening:admit determiner -37
cue-opening:admit that 89
cue-opening:admit word 25
cue-opening:advocate word -46
cue-opening:agree determiner -17
cue-opening:agree that 16
cue-opening:agree word -8
cue-opening:allege word -23
cue-opening:announce capital 32
cue-opening:announce determiner 23
cue-opening:announce pronoun 42
cue-opening:announce that -64
cue-opening:announce word -87
cue-opening:answer determiner -27
cue-opening:apologize determiner 18
cue-opening:argue capital -27
cue-opening:argue determiner 28
cue-opening:argue pronoun -28
cue-opening:argue that 45
cue-opening:argue word 33
cue-opening:ask determiner -78
cue-opening:ask how 18
cue-opening:ask if 42
cue-opening:ask to -25
cue-opening:ask whether 37
cue-opening:ask word -85
cue-opening:assert that 51
cue-opening:attack capital 15
cue-opening:attack determiner -18
cue-opening:attack word -73
cue-opening:back capital 11
cue-opening:back word -26
cue-opening:believe capital -50
cue-opening:believe determiner 24
cue-opening:believe pronoun 34
cue-opening:believe that 50
cue-opening:believe word -28
cue-opening:blame capital -13
cue-opening:blame determiner 26
cue-opening:blast capital 16
cue-opening:blast determiner -7
cue-opening:boast determiner -30
cue-opening:call capital -26
cue-opening:call determiner 69
cue-opening:call that -76
cue-opening:call word 24
cue-opening:cite capital -5
cue-opening:cite word 44
cue-opening:claim determiner -16
cue-opening:claim pronoun 27
cue-opening:claim that 5
cue-opening:claim to 19
cue-opening:claim word -30
cue-opening:compare determiner -14
cue-opening:complain that 35
cue-opening:concede that 38
cue-opening:conclude that 18
cue-opening:condemn determiner 9
cue-opening:confirm determiner -31
cue-opening:confirm that 33
cue-opening:criticize capital 5
cue-opening:criticize determiner 42
cue-opening:criticize word -27
cue-opening:decide pronoun 19
cue-opening:decide to -5
cue-opening:decide word -12
cue-opening:declare capital 15
cue-opening:declare that 13
cue-opening:declare word -38
cue-opening:decline to 12
cue-opening:defend capital 8
cue-opening:defend determiner 9
cue-opening:denounce capital 68
cue-opening:denounce determiner -9
cue-opening:denounce word -38
cue-opening:deny determiner 31
cue-opening:deny that -48
cue-opening:deny word -17
cue-opening:describe determiner 38
cue-opening:disclose determiner 15
cue-opening:dismiss word -9
cue-opening:echo determiner -16
cue-opening:emphasize determiner -26
cue-opening:emphasize that 8
cue-opening:encourage to -15
cue-opening:endorse capital 11
cue-opening:endorse determiner -19
cue-opening:endorse word -7
cue-opening:expect determiner -14
cue-opening:expect to 29
cue-opening:explain how 28
cue-opening:express determiner -24
cue-opening:express word 50
cue-opening:favor capital -48
cue-opening:fear determiner -5
cue-opening:fear that 6
cue-opening:find capital 30
cue-opening:find that -50
cue-opening:hope capital -61
cue-opening:hope determiner 68
cue-opening:hope that 18
cue-opening:hope to 7
cue-opening:imply that -90
cue-opening:indicate pronoun 11
cue-opening:indicate that 12
cue-opening:insist pronoun 53
cue-opening:insist that -5
cue-opening:know how 8
cue-opening:know that 27
cue-opening:know what -44
cue-opening:maintain that -5
cue-opening:mention capital -27
cue-opening:mention determiner 65
cue-opening:mock capital -7
cue-opening:mock determiner 22
cue-opening:none about 24
cue-opening:none capital 17
cue-opening:none determiner 7
cue-opening:none number -41
cue-opening:none pronoun 39
cue-opening:none word -59
cue-opening:note capital 25
cue-opening:note pronoun 19
cue-opening:note that 32
cue-opening:note word -5
cue-opening:offer determiner -18
cue-opening:offer to 12
cue-opening:offer word -14
cue-opening:oppose determiner -50
cue-opening:order to 20
cue-opening:phrase capital 29
cue-opening:phrase determiner 32
cue-opening:phrase pronoun 8
cue-opening:phrase that 47
cue-opening:phrase to -42
cue-opening:phrase word 17
cue-opening:plan to -10
cue-opening:plead word 68
cue-opening:pledge determiner 20
cue-opening:pledge to 9
cue-opening:praise capital -54
cue-opening:praise determiner 49
cue-opening:predict determiner -91
cue-opening:predict that 40
cue-opening:predict word 60
cue-opening:prefer determiner 53
cue-opening:promise to 32
cue-opening:propose determiner 60
cue-opening:propose word 11
cue-opening:question capital 43
cue-opening:question determiner 24
cue-opening:question whether 36
cue-opening:recall determiner 38
cue-opening:recognize determiner -57
cue-opening:recognize that 46
cue-opening:recount determiner 28
cue-opening:refer capital -52
cue-opening:refer determiner 39
cue-opening:refer word 46
cue-opening:regard determiner -6
cue-opening:reiterate determiner -6
cue-opening:reject capital 13
cue-opening:reject determiner -18
cue-opening:reject word 56
cue-opening:repeat determiner 19
cue-opening:report determiner -8
cue-opening:report pronoun -5
cue-opening:report that -46
cue-opening:report word 34
cue-opening:respond that -36
cue-opening:respond word -26
cue-opening:reveal capital 92
cue-opening:reveal determiner 43
cue-opening:reveal that -8
cue-opening:say capital 35
cue-opening:say determiner 45
cue-opening:say if -11
cue-opening:say number 33
cue-opening:say that 5
cue-opening:say what 10
cue-opening:say who -47
cue-opening:say word 6
cue-opening:seek determiner -13
cue-opening:seek to -19
cue-opening:seek word -25
cue-opening:show capital 82
cue-opening:show determiner -34
cue-opening:show that 56
cue-opening:signal determiner -52
cue-opening:slam capital 41
cue-opening:slam determiner 17
cue-opening:speak determiner 21
cue-opening:state determiner -31
cue-opening:state that 14
cue-opening:stress determiner -5
cue-opening:suggest capital 18
cue-opening:suggest determiner -50
cue-opening:suggest that 32
cue-opening:suggest word 45
cue-opening:support capital -51
cue-opening:support determiner 6
cue-opening:support word 70
cue-opening:talk capital 16
cue-opening:talk determiner 8
cue-opening:talk word 43
cue-opening:tell capital -13
cue-opening:tell determiner 28
cue-opening:tell pronoun 10
cue-opening:tell that 33
cue-opening:tell to -53
cue-opening:think capital 16
cue-opening:think determiner 26
cue-opening:think pronoun 14
cue-opening:think that -37
cue-opening:think word -57
cue-opening:threaten to 80
cue-opening:threaten word -19
cue-opening:tweet determiner 32
cue-opening:tweet that -9
cue-opening:underscore determiner 14
cue-opening:urge to 76
cue-opening:want capital 36
cue-opening:want determiner 26
cue-opening:want to -14
cue-opening:warn that 15
cue-opening:welcome capital 30
cue-opening:welcome determiner -79
cue-opening:worry capital -8
cue-opening:write capital -36
cue-opening:write determiner 25
cue-opening:write that 5
cue-opening:write word -25
cue-place:0 -182
cue-place:1 27
cue-place:4-6 -13
cue-place:7-12 11
cue-place:more -6
cue:accept -61
cue:accuse 93
cue:acknowledge 45
cue:add -57
cue:admit -25
cue:advise -117
cue:advocate -14
cue:agree 13
cue:allege 25
cue:answer -63
cue:apologize 17
cue:approve -18
cue:argue 48
cue:ask 12
cue:assert 46
cue:assure -7
cue:attack -91
cue:back -13
cue:believe -5
cue:blame 17
cue:blast 45
cue:boast -33
cue:calculate -54
cue:call -44
cue:caution 13
cue:cite 54
cue:claim 21
cue:clarify -29
cue:concede 26
cue:conclude 58
cue:condemn 22
cue:congratulate 29
cue:contend 51
cue:criticize 30
cue:decide -77
cue:declare -84
cue:decline 12
cue:decry 76
cue:defend 35
cue:demand -44
cue:denounce -15
cue:deny -77
cue:describe 11
cue:disclose 14
cue:dismiss 27
cue:echo -24
cue:emphasize -19
cue:encourage -15
cue:estimate 43
cue:explain 39
cue:express 30
cue:favor -66
cue:fear 53
cue:find 57
cue:hail -10
cue:hint 5
cue:hope 9
cue:imply -52
cue:insist 43
cue:joke 16
cue:know -46
cue:lament -13
cue:maintain -5
cue:mention -35
cue:mock 34
cue:none 46
cue:note 80
cue:offer -17
cue:oppose 41
cue:order 20
cue:phrase -31
cue:plan -10
cue:plead 26
cue:pledge -26
cue:portray -12
cue:praise 35
cue:predict 42
cue:prefer 22
cue:promise -21
cue:propose 15
cue:protest -47
cue:question 26
cue:quote -17
cue:recall 97
cue:recognize -58
cue:recommend 38
cue:recount 7
cue:refer 16
cue:regard -17
cue:reiterate 11
cue:reject 17
cue:remind 5
cue:repeat -38
cue:report -20
cue:request -56
cue:resist -10
cue:respond -56
cue:reveal -8
cue:say 41
cue:show 82
cue:signal -10
cue:slam 57
cue:speak -48
cue:state -50
cue:stress 20
cue:suggest 43
cue:talk 37
cue:tell 16
cue:thank -27
cue:think -31
cue:threaten -7
cue:tout 13
cue:underscore -5
cue:unveil 9
cue:urge 24
cue:view 12
cue:voice -33
cue:vow 47
cue:want -12
cue:warn 9
cue:welcome -59
cue:wonder 12
cue:worry -7
cue:write -51
first:# -14
first:$ 7
first:Capital -12
first:a 34
first:an 24
first:another 31
first:any 27
first:at -41
first:both -47
first:concerns 24
first:congressional 51
first:details 37
first:each -35
first:even 9
first:guilty 41
first:he 32
first:he'd 16
first:he'll 31
first:he's 54
first:her 13
first:him 72
first:his 40
first:if 22
first:in -64
first:it's 6
first:its 14
first:little -60
first:many 36
first:more -16
first:new 12
first:no 27
first:not -18
first:one 29
first:only -19
first:out 13
first:plans 54
first:questions 7
first:several -13
first:she 19
first:some -25
first:such -22
first:that 40
first:that's 26
first:the -16
first:their -37
first:them -47
first:there 41
first:they 45
first:was -22
first:what 29
first:when -36
first:whether 31
first:which 51
first:while -20
first:who -28
first:why 27
first:would -35
form:base -10
form:gerund -42
form:third 5
gap:0 7
gap:1 -31
gap:2 41
gap:3 -15
gap:7-12 -18
gap:more -53
has-verb:false -6
has-verb:true 17
last:# -39
last:% -28
last:) -32
last:- 5
last:abortion 16
last:account 22
last:action 22
last:administration -58
last:again -5
last:agenda 69
last:ago -74
last:answer 49
last:approach -28
last:attack 39
last:attacks 22
last:back 86
last:be -17
last:bill 33
last:book -14
last:border 6
last:business 61
last:campaign -40
last:campaigns -68
last:candidate 41
last:candidates 14
last:case 44
last:caucuses 70
last:change 34
last:children 8
last:citizens -13
last:college 6
last:comments 5
last:community 47
last:companies -22
last:concerns -21
last:conference -69
last:contest 31
last:control -26
last:convention 60
last:countries -13
last:country -14
last:crisis 46
last:criticism 21
last:day 11
last:deal 30
last:debate -72
last:decades -26
last:decision -38
last:delegates 36
last:did -22
last:do 48
last:donations -12
last:down -46
last:economy 52
last:effort -16
last:elected 19
last:election 41
last:electorate -27
last:else 41
last:emails 27
last:endorsement 8
last:establishment -43
last:even 12
last:event 39
last:events -17
last:experience 16
last:fall 56
last:far -25
last:father -64
last:front-runner -32
last:future 19
last:government 63
last:ground 49
last:groups 56
last:help 13
last:her -111
last:herself -12
last:him 20
last:home 39
last:husband 28
last:immigrants 83
last:immigration 38
last:industry -34
last:information 14
last:interview -105
last:interviews -13
last:investigation 45
last:issue -10
last:issues -28
last:it -8
last:later 5
last:law 27
last:laws 41
last:lead -17
last:line 5
last:made -100
last:mate 43
last:me -17
last:media -46
last:members -8
last:million 14
last:money 20
last:month 45
last:months -13
last:more 39
last:name 49
last:nationally -15
last:night -18
last:nomination 5
last:nominee -11
last:not -10
last:now 24
last:office -42
last:on -37
last:one 15
last:others 36
last:out -81
last:party 15
last:past -13
last:people 28
last:percent -55
last:person -22
last:plans 24
last:platform -22
last:point -16
last:points -12
last:policies -58
last:policy -19
last:politics 16
last:polls -26
last:population -68
last:position -11
last:possible 50
last:presidency 55
last:president 26
last:process -38
last:program 79
last:public 37
last:question -48
last:race 30
last:rallies -15
last:record -17
last:refugees 32
last:remarks -20
last:rhetoric 56
last:rights 6
last:risk -8
last:rivals 19
last:rules 23
last:run 9
last:s -28
last:same 56
last:security 35
last:server 57
last:site -37
last:specifics -52
last:speech 13
last:stage -43
last:standard-bearer 8
last:state 10
last:statements -6
last:story 27
last:summer -41
last:support -39
last:supporters 65
last:system 80
last:terrorism -63
last:that -81
last:them 6
last:there -27
last:threat -19
last:ticket 37
last:time 15
last:too -22
last:trail -51
last:true -71
last:up -75
last:victims 29
last:views 43
last:violence -62
last:vote 82
last:voters -25
last:way -26
last:week -11
last:weeks -25
last:well -12
last:what -36
last:which 36
last:win 11
last:women -13
last:workers 43
last:world 6
last:wrong 43
last:year -29
last:years 23
length:1 63
length:4-6 26
length:7-12 20
length:more -16
negated -45
opening:about 24
opening:capital 6
opening:determiner 10
opening:if -5
opening:mark -31
opening:number -10
opening:on 17
opening:pronoun -7
opening:that 38
opening:to 14
opening:what 29
opening:when 14
opening:whether 53
opening:who -39
opening:why 6
opening:word -19
pieces:1 5
pieces:2 43
preposition:about -10
preposition:for 62
preposition:none -6
preposition:of 12
preposition:on 5
preposition:to -8
preposition:with -31
second:# 46
second:$ -36
second:' 17
second:, -38
second:- -121
second:. -38
second:: -100
second:Capital -15
second:a 33
second:about -18
second:after -98
second:all -33
second:and -48
second:are 22
second:as -20
second:at -63
second:back -41
second:ban -81
second:be -49
second:believed 23
second:block -32
second:both -32
second:build 49
second:but -74
second:by -5
second:call -6
second:campaign -50
second:can 33
second:candidacy -34
second:candidate -113
second:candidates -53
second:cannot 6
second:comment 27
second:comments 73
second:commitment 16
second:could 24
second:couldn't -16
second:country -67
second:criticism 22
second:deal 19
second:did -8
second:didn't 26
second:do -12
second:does 17
second:doesn't 50
second:don't 29
second:during -56
second:early -37
second:efforts 31
second:email 31
second:endorse -14
second:even 41
second:federal 5
second:fight 52
second:first 31
second:for -17
second:former 83
second:from -33
second:get 49
second:give -30
second:go -10
second:government 35
second:group 28
second:had -39
second:hadn't 37
second:has -49
second:he 19
second:he'd -13
second:he's -19
second:his 30
second:idea 56
second:in -73
second:incident -52
second:increase 38
second:interest -85
second:is -13
second:it 30
second:it's 18
second:its 9
second:keep 27
second:latest -28
second:leading 29
second:letter -8
second:made 35
second:majority -25
second:make 77
second:many 62
second:may 7
second:media 24
second:message -8
second:might 84
second:military -45
second:more 41
second:most 26
second:need 9
second:no -33
second:nomination 29
second:not 12
second:notion 61
second:number 6
second:of 41
second:on -87
second:one -36
second:only -12
second:other -26
second:own -44
second:party -44
second:people -101
second:percent -29
second:planned 53
second:plans 50
second:political -6
second:presidential 47
second:primary -8
second:proposal 42
second:public 10
second:put 31
second:question -42
second:recent 14
second:remarks 16
second:request 8
second:run -84
second:same 19
second:say 24
second:see -45
second:she -11
second:should -33
second:so -20
second:some 17
second:state's 15
second:support 72
second:tax -45
second:than -24
second:that -22
second:the 18
second:their 44
second:there -17
second:they -23
second:think 25
second:this -15
second:to 10
second:two 7
second:up -55
second:use 5
second:vote 55
second:voters 25
second:wants 25
second:wasn't 30
second:were -17
second:while -8
second:who 14
second:will 10
second:win 11
second:with -48
second:women -48
shape-opening:according about 24
shape-opening:according capital 47
shape-opening:according determiner 46
shape-opening:according number -11
shape-opening:according pronoun 18
shape-opening:according word -59
shape-opening:after capital 10
shape-opening:after determiner 6
shape-opening:after if 5
shape-opening:after mark -31
shape-opening:after number 30
shape-opening:after pronoun -13
shape-opening:after that 16
shape-opening:after what 15
shape-opening:after when -36
shape-opening:after whether 31
shape-opening:after who -39
shape-opening:after why 6
shape-opening:after word 15
shape-opening:around capital -28
shape-opening:around determiner 37
shape-opening:around pronoun -48
shape-opening:around word 17
shape-opening:before determiner 12
shape-opening:before pronoun 21
shape-opening:before word -60
shape-opening:colon capital -40
shape:according 104
shape:after -8
shape:around 16
shape:before 20
shape:colon -89
speaker-head:Capital 19
speaker-head:administration -8
speaker-head:advisers 72
speaker-head:advocates 60
speaker-head:aide 69
speaker-head:aides 23
speaker-head:allies 56
speaker-head:analysts 66
speaker-head:and 18
speaker-head:authorities -47
speaker-head:average 29
speaker-head:backers 5
speaker-head:businessman 46
speaker-head:campaign -6
speaker-head:candidate 26
speaker-head:candidates 84
speaker-head:company 56
speaker-head:critics -43
speaker-head:documents -47
speaker-head:experts 97
speaker-head:filings -8
speaker-head:friends 18
speaker-head:government -29
speaker-head:governor 29
speaker-head:group -8
speaker-head:groups -77
speaker-head:he 20
speaker-head:he's -15
speaker-head:it -28
speaker-head:judge 9
speaker-head:lawmakers 26
speaker-head:leaders 8
speaker-head:letter -32
speaker-head:man -34
speaker-head:manager 15
speaker-head:many 18
speaker-head:most -35
speaker-head:movement -17
speaker-head:nominee -26
speaker-head:observers 37
speaker-head:office 13
speaker-head:official 47
speaker-head:officials 84
speaker-head:one -39
speaker-head:opponents 31
speaker-head:organization -11
speaker-head:others 44
speaker-head:paper 10
speaker-head:parties -15
speaker-head:party -5
speaker-head:people 21
speaker-head:police -21
speaker-head:poll 40
speaker-head:polls 72
speaker-head:president -52
speaker-head:records 73
speaker-head:report -51
speaker-head:reporter 52
speaker-head:reports 15
speaker-head:senator -39
speaker-head:senators 12
speaker-head:she -6
speaker-head:some 14
speaker-head:source 37
speaker-head:sources 14
speaker-head:spokesman 54
speaker-head:state 21
speaker-head:states -17
speaker-head:strategists 13
speaker-head:supporters -20
speaker-head:survey 21
speaker-head:team 38
speaker-head:they -47
speaker-head:time 14
speaker-head:voters -14
speaker-head:we -56
speaker-head:website -67
speaker-head:which -39
speaker-head:who -39
speaker-head:wife -36
speaker-head:woman 42
speaker-kind:body 31
speaker-kind:neither -12
speaker-kind:role 22
speaker-length:7-12 -18
speaker-length:more 18
speaker-place:0 18
speaker-place:1 46
speaker-place:2 -16
speaker-place:4-6 -20
speaker-place:7-12 -37
speaker-place:more -31
speaker:capital 12
speaker:determiner -6
speaker:mark -45
speaker:number -75
speaker:pronoun 20
speaker:who -39
speaker:word -47
to-end:false -42
to-end:true 24
told:true -20
with:Capital -32
with:about 13
with:all -42
with:already -24
with:also 48
with:are 44
with:be 59
with:been 47
with:both -33
with:can -26
with:clear -27
with:concern 44
with:concerned 29
with:continued 63
with:could -21
with:declined -55
with:did -49
with:didn't -16
with:do -44
with:does 79
with:doesn't 11
with:don't 19
with:even -41
with:expressed 43
with:first 18
with:for 35
with:formally 74
with:had -49
with:has 6
with:hasn't -74
with:have -6
with:immediately 33
with:is 39
with:it 37
with:just -33
with:lashed -40
with:later 38
with:long -47
with:made 39
with:may -104
with:must -99
with:never -80
with:no -32
with:not 55
with:now -89
with:of 12
with:often 27
with:on 54
with:only -46
with:open -25
with:openly 7
with:out 95
with:point 39
with:pointed 40
with:points 14
with:previously 49
with:publicly -27
with:railed 30
with:ready -70
with:recently -49
with:repeatedly 45
with:respond -73
with:should -105
with:since 18
with:strongly 16
with:then -46
with:to -24
with:voted -47
with:was -23
with:went -5
with:were 23
with:will -122
with:willing 55
with:with -31
with:would -97
with:yet -61
`;
