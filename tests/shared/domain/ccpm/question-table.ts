/**
 * The question that makes each item, on the coordinator's and on the partners' side, typed in from the field's
 * description: what the catalogue is held against, and all that the independent recomputation knows of it.
 */
export const questionTable = `
1.1.1 q111 -
1.1.2 q112 q111
1.1.3 q114 q112
1.1.4 - q113
1.1.5 q118 q114
1.1.6 q113 -
1.1.7 q115 q115
1.1.8 q119 q116
1.1.9 q116 -
1.1.10 q117 -
1.2.1 q121 -
1.2.2 q122 q121
1.2.3 - q122
1.2.4 q123 q123
2.1.1 q211 q211
2.1.2 q212 q212
2.1.3 q213 q213
2.2.1 q221 q221
2.2.2 q222[1] q222[1]
2.2.3 q222[2] q222[2]
2.2.4 q222[3] q222[3]
2.2.5 q222[4] q222[4]
2.2.6 q222[5] q222[5]
2.2.7 q223[1] q223[1]
2.2.8 q223[2] q223[2]
2.2.9 q223[3] q223[3]
2.2.10 q223[4] q223[4]
2.2.11 q223[5] q223[5]
2.2.12 q223[6] q223[6]
2.2.13 q223[7] q223[7]
2.2.14 q223[8] q223[8]
2.3.1 q231 q231
3.1.1 q311 -
3.1.2 q314 q311
3.1.3 q312 -
3.1.4 q313 -
3.1.5 q315[1] -
3.1.6 q315[2] -
3.1.7 q315[3] -
3.1.8 q315[4] -
3.1.9 q315[5] -
3.1.10 q315[6] -
3.1.11 q315[7] -
3.1.12 q315[8] -
3.1.13 q316 -
3.1.14 q317 q312
3.1.15 q318 -
3.2.1 q321 -
3.2.2 q322 q321
3.3.1 q331 q331
3.3.2 q332 q332
3.3.3 q333 -
3.3.4 q334 q333
4.1.1 q411 q411
4.2.1 q421 q421
5.1.1 q51 q52
5.1.2 q52 -
5.1.3 q53 -
5.1.4 q54 -
5.1.5 q55 q51
5.1.6 q56 q53
6.1.1 q61 -
6.1.2 q62 -
6.1.3 q63 q61
6.1.4 q64 q62
6.1.5 q65 -
7.1.1 q71 q71
7.1.2 q72 q72
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [item: string, coordinator: string, partner: string]);

/** The comment boxes of both sides, by section. */
export const commentTable = `
1 q124 q124
2 q232 q232
3 q335 q334
4 q422 q422
5 q57 q54
6 q66 q63
7 q73 q73
other q81 q81
general - q014
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [section: string, coordinator: string, partner: string]);
