/** Written by `npm run solve-claims`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = {
  '01d5be5cd19b6696': {
    value: 0.0231737,
    solution: {
      cost: 8,
      low: 7.8953344438118265,
      high: 8.104665556188174,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '0270598f9d2f3124': {
    value: 0.0247025,
    solution: {
      cost: 20,
      low: 19.51895565299556,
      high: 20.48104434700444,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '02b4748eee62b1a6': {
    value: 7.93789,
    solution: {
      cost: 8.025181552349448,
      low: 8.008879974846531,
      high: 8.041483129852365,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '06cf80484e898501': {
    value: 0.443627,
    solution: {
      cost: 8.038862298322877,
      low: 7.804570820145949,
      high: 8.273153776499806,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '08bfd359e79fe5f3': {
    value: 7.93789,
    solution: {
      cost: 8.051557565662613,
      low: 8.034003473059846,
      high: 8.06911165826538,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '09804dadf88588f2': {
    value: 0.024256,
    solution: {
      cost: 19.942119823481416,
      low: 19.05848330105383,
      high: 20.825756345909003,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '0d221a9ae3b34ba5': {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '0ef761dd1336348f': {
    value: 1.04328,
    solution: {
      cost: 7.965533116784026,
      low: 7.722964031690534,
      high: 8.208102201877518,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '117ec0d15f804217': {
    value: 3.66487,
    solution: {
      cost: 8.023870163453376,
      low: 7.986633340725668,
      high: 8.061106986181084,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1274ff0992de6a17': {
    value: 4.10753,
    solution: {
      cost: 8.056014789922157,
      low: 7.957862568495185,
      high: 8.154167011349129,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '137be26c3dd3bee8': {
    value: 7.48541,
    solution: {
      cost: 7.825204131445856,
      low: 7.426014573738793,
      high: 8.224393689152919,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '138649ba489fdaa2': {
    value: 0.247691,
    solution: {
      cost: 8.000000000000002,
      low: 7.870423344514024,
      high: 8.129576655485979,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '13e3200a2a07cb26': {
    value: 7.96951,
    solution: {
      cost: 7.9751788803031705,
      low: 7.971329365201438,
      high: 7.979028395404903,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '17f905d1427ec017': {
    value: 0.0343796,
    solution: {
      cost: 7.999999999999999,
      low: 7.814416933091041,
      high: 8.185583066908956,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '18a8d37f9752f013': {
    value: 7.9439,
    solution: {
      cost: 7.992781153729936,
      low: 7.980620913416798,
      high: 8.004941394043074,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1a0437aff9bdb0c3': {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1bb1e2528672333d': {
    value: 0.0237407,
    solution: {
      cost: 8.007694261850048,
      low: 7.707361607809521,
      high: 8.308026915890576,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1cb11831d8b4bb5e': {
    value: 0.269556,
    solution: {
      cost: 7.983827461423531,
      low: 7.7168088442146905,
      high: 8.250846078632371,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1daffd99507e3b63': {
    value: 37.6998,
    solution: {
      cost: 5.997926234013125,
      low: 5.995533905218306,
      high: 6.000318562807944,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '1efb9823841cf728': {
    value: 0.269556,
    solution: {
      cost: 7.943412106922934,
      low: 7.68035408430498,
      high: 8.206470129540888,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '204225060438acde': {
    value: 0.0343796,
    solution: {
      cost: 8.15195912484128,
      low: 7.708311482101029,
      high: 8.59560676758153,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2147aef7d15de3de': {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '266578d77eae639e': {
    value: 1.45005,
    solution: {
      cost: 8.004486552584558,
      low: 7.856869512481028,
      high: 8.152103592688087,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2917ba76f3b57038': {
    value: 7.94428,
    solution: {
      cost: 7.999999999999999,
      low: 7.972697964245632,
      high: 8.027302035754367,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2cd26b335d7cedfe': {
    value: 0.443627,
    solution: {
      cost: 7.97231449872368,
      low: 7.717978111324574,
      high: 8.226650886122787,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2d3c64716c90f159': {
    value: 7.93789,
    solution: {
      cost: 8,
      low: 7.965896542446678,
      high: 8.034103457553323,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '2d6174c7ace87a0c': {
    value: 7.93789,
    solution: {
      cost: 8.0041361472103,
      low: 7.995101493609239,
      high: 8.013170800811361,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3279f44952f7b469': {
    value: 1.45005,
    solution: {
      cost: 8.023453526841545,
      low: 7.889255779705692,
      high: 8.157651273977397,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '33e5968323f42eff': {
    value: 1.45005,
    solution: {
      cost: 8.000000000000002,
      low: 7.931111639362233,
      high: 8.068888360637771,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '342d135740a403db': {
    value: 1.04328,
    solution: {
      cost: 7.955938947150078,
      low: 7.710749025849347,
      high: 8.201128868450809,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '36d7d24776bb8151': {
    value: 4.23316,
    solution: {
      cost: 8.05720193020682,
      low: 7.906176256791628,
      high: 8.20822760362201,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '39f7cfe1a61f58f6': {
    value: 7.7391,
    solution: { cost: 8, low: 7.671423894726839, high: 8.32857610527316, attainable: true, shareOfBudget: 1 },
  },
  '3a78f0e867f9a94e': {
    value: 7.93789,
    solution: {
      cost: 8.011970432491122,
      low: 8.001340542683513,
      high: 8.02260032229873,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3aec129d85bdf675': {
    value: 0.0343796,
    solution: {
      cost: 7.9059977264875645,
      low: 7.487871789503967,
      high: 8.32412366347116,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3d5520dc740edc81': {
    value: 4.12972,
    solution: {
      cost: 8.000000000000002,
      low: 7.936205206886117,
      high: 8.063794793113887,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3e93f5179c4254e0': {
    value: 7.9439,
    solution: {
      cost: 8.014672564653562,
      low: 8.005889909764536,
      high: 8.023455219542589,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3fa9276a24159a3c': {
    value: 7.93789,
    solution: {
      cost: 7.998985060681575,
      low: 7.985421637459162,
      high: 8.012548483903988,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '3fd2bd452a318cf9': {
    value: 4.23316,
    solution: {
      cost: 7.971535107857776,
      low: 7.826076394099884,
      high: 8.116993821615669,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '414da6b8f887ebd3': {
    value: 5.969,
    solution: {
      cost: 5.999999999999999,
      low: 5.9786468927000005,
      high: 6.021353107299998,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '41df56e31bf3973f': {
    value: 1.05125,
    solution: {
      cost: 8.000000000000002,
      low: 7.855792272747684,
      high: 8.144207727252319,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '452bd7d85d31845e': {
    value: 0.282098,
    solution: {
      cost: 8,
      low: 7.869494886923755,
      high: 8.130505113076245,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '4572ea12e0f923da': {
    value: 0.0237407,
    solution: {
      cost: 7.964753075656398,
      low: 7.664531533196191,
      high: 8.264974618116604,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '45a4f3febb22337b': {
    value: 7.48541,
    solution: {
      cost: 7.784477073027837,
      low: 7.5523630715517704,
      high: 8.016591074503904,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '45a5c729aa444796': {
    value: 0.0243166,
    solution: {
      cost: 19.999999999999996,
      low: 19.50699175708508,
      high: 20.493008242914915,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '47cc43578b175d8c': {
    value: 0.269556,
    solution: {
      cost: 7.999999999999997,
      low: 7.8665522872971,
      high: 8.133447712702894,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '48065e03d5fea423': {
    value: 5.969,
    solution: {
      cost: 6.165879418367496,
      low: 6.153821833172438,
      high: 6.177937003562553,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '49c45979516ce779': {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '4c93cf30afd54467': {
    value: 7.93789,
    solution: {
      cost: 8.012019633453072,
      low: 8.001597993864452,
      high: 8.022441273041691,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '4e6af8f74febd3cf': {
    value: 0.024256,
    solution: {
      cost: 20,
      low: 19.512102271051663,
      high: 20.487897728948337,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '4f8683a3e0be88ed': {
    value: 1.46916,
    solution: {
      cost: 8,
      low: 7.929586022218168,
      high: 8.070413977781831,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5182aefc6402f043': {
    value: 4.08229,
    solution: {
      cost: 8,
      low: 7.934200366980277,
      high: 8.065799633019722,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '55dc53a87d963798': {
    value: 0.0359,
    solution: {
      cost: 7.9999999999999964,
      low: 7.815156480376111,
      high: 8.18484351962388,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5694be00435c4220': {
    value: 7.97384,
    solution: {
      cost: 8.022816237617212,
      low: 8.008318208547735,
      high: 8.037314266686689,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '56eabb05dab5e582': {
    value: 7.9439,
    solution: {
      cost: 7.963241136743001,
      low: 7.955662145391742,
      high: 7.970820128094259,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5ac2f664d9120f14': {
    value: 5.969,
    solution: {
      cost: 5.985806900613878,
      low: 5.981181687353404,
      high: 5.990432113874352,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5b45095fe94c434d': {
    value: 0.0251147,
    solution: {
      cost: 7.9999999999999964,
      low: 7.867900322334488,
      high: 8.132099677665506,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5bd4a45554d2f20b': {
    value: 4.23316,
    solution: {
      cost: 8.081284000392596,
      low: 7.935976700896674,
      high: 8.226591299888518,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '5dfdd9b78dd107f5': {
    value: 3.66487,
    solution: {
      cost: 8.014559910219464,
      low: 7.986350165628752,
      high: 8.042769654810177,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '60dce48702fa402b': {
    value: 7.97384,
    solution: {
      cost: 7.9980240836490175,
      low: 7.9917490627533265,
      high: 8.004299104544708,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '659915e2fa24a3f1': {
    value: 0.275726,
    solution: {
      cost: 8.000000000000004,
      low: 7.862553934605682,
      high: 8.137446065394325,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '66232b8b56fef697': {
    value: 37.6998,
    solution: {
      cost: 5.999999999999999,
      low: 5.989325796673109,
      high: 6.010674203326889,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '6800ca307db18c47': {
    value: 0.0242777,
    solution: {
      cost: 20.000000000000004,
      low: 19.51147588082526,
      high: 20.48852411917475,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '6d14d2292e45d4a4': {
    value: 7.96951,
    solution: {
      cost: 8.00905163354161,
      low: 7.998425072563601,
      high: 8.019678194519619,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '6ffc7d08794e5280': {
    value: 7.93789,
    solution: {
      cost: 8.01081851215085,
      low: 8.000921535791688,
      high: 8.020715488510012,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '7318b4fc51fc05b6': {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '77f50b7f19bcc7cb': {
    value: 0.0209698,
    solution: { cost: 8, low: 7.888208793419749, high: 8.11179120658025, attainable: true, shareOfBudget: 1 },
  },
  '7a39b9dd967f43c2': {
    value: 0.0371373,
    solution: {
      cost: 8.000000000000002,
      low: 7.846432048723614,
      high: 8.15356795127639,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '7c4ccd07368b2e95': {
    value: 4.45717,
    solution: {
      cost: 7.999999999999999,
      low: 7.9372823715160425,
      high: 8.062717628483956,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '7da0e27dc2131477': {
    value: 0.0323043,
    solution: {
      cost: 8.000000000000002,
      low: 7.810449384200773,
      high: 8.18955061579923,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '7ddcb36cb7e81221': {
    value: 1.45005,
    solution: {
      cost: 7.991983150382701,
      low: 7.851283415506892,
      high: 8.132682885258511,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '7e9342c3da70f8b6': {
    value: 7.93789,
    solution: {
      cost: 8.016509189971725,
      low: 8.003809172481336,
      high: 8.029209207462113,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '811e116c84e15b0b': {
    value: 4.10753,
    solution: {
      cost: 8.057811588670614,
      low: 7.958059416992893,
      high: 8.157563760348335,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8463a7c4b90ceb0f': {
    value: 1.04328,
    solution: {
      cost: 7.955938947150078,
      low: 7.710749025849347,
      high: 8.201128868450809,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '852cc79aefe6bda1': {
    value: 4.23316,
    solution: {
      cost: 8.000000000000002,
      low: 7.920415449953646,
      high: 8.079584550046357,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '86ad805d65084a3a': {
    value: 37.6998,
    solution: {
      cost: 6.040685139249377,
      low: 6.03129020683055,
      high: 6.050080071668204,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '86bd4682a8e73e8b': {
    value: 0.452209,
    solution: {
      cost: 8.000000000000002,
      low: 7.851304846081568,
      high: 8.148695153918435,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '86eb09f20b5dc836': {
    value: 7.93789,
    solution: {
      cost: 8.0141766457667,
      low: 8.009387110935558,
      high: 8.018966180597841,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8945d9d98db9df2d': {
    value: 37.6998,
    solution: {
      cost: 5.998124642829557,
      low: 5.99567378770747,
      high: 6.000575497951645,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8c73ba5831335349': {
    value: 0.443627,
    solution: {
      cost: 7.999999999999997,
      low: 7.8545044447787635,
      high: 8.145495555221231,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8d21655b334a669c': {
    value: 7.48541,
    solution: {
      cost: 8,
      low: 7.744232632764623,
      high: 8.255767367235377,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8d40c2ba3460974f': {
    value: 0.554195,
    solution: {
      cost: 8.000000000000002,
      low: 7.8547877192415605,
      high: 8.145212280758443,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8e074f5d9ed052f3': {
    value: 5.969,
    solution: {
      cost: 5.9823657397343855,
      low: 5.979284096190158,
      high: 5.985447383278613,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '8e74cf4c5a489973': {
    value: 1.28766,
    solution: {
      cost: 8,
      low: 7.8576752033330255,
      high: 8.142324796666975,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '9314840f8dbae839': {
    value: 7.93789,
    solution: {
      cost: 7.995918390158502,
      low: 7.986560551545386,
      high: 8.005276228771617,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '93e8f3496c17f193': {
    value: 7.96951,
    solution: {
      cost: 7.999999999999999,
      low: 7.974748265933378,
      high: 8.02525173406662,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '96b090a8b961bf01': {
    value: 5.969,
    solution: {
      cost: 5.9958069701889,
      low: 5.990940636313219,
      high: 6.0006733040645805,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '9702972cbbf29e6f': {
    value: 5.969,
    solution: {
      cost: 5.9958069701889,
      low: 5.990940636313219,
      high: 6.0006733040645805,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '997a070edcf1a584': {
    value: 3.66487,
    solution: { cost: 8, low: 7.973450533675179, high: 8.02654946632482, attainable: true, shareOfBudget: 1 },
  },
  '9a91a1973fecb101': {
    value: 0.0242136,
    solution: {
      cost: 20,
      low: 19.503031786519188,
      high: 20.496968213480812,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '9e15375181222044': {
    value: 7.93789,
    solution: {
      cost: 8.014291450827761,
      low: 8.00622083617459,
      high: 8.022362065480932,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  '9ebad51fc1502837': {
    value: 5.969,
    solution: {
      cost: 6.003624766714266,
      low: 5.997922368852766,
      high: 6.009327164575765,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a100319020971a6f: {
    value: 1.46567,
    solution: {
      cost: 8,
      low: 7.922324610394671,
      high: 8.077675389605329,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a27b6051d7d28a46: {
    value: 0.387067,
    solution: {
      cost: 8,
      low: 7.855272634030557,
      high: 8.144727365969443,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a2a2b30fa0c1a161: {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a6419d835afa3aea: {
    value: 7.93789,
    solution: {
      cost: 8.031560685187078,
      low: 8.012363024696581,
      high: 8.050758345677574,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a6a595ddd683ba59: {
    value: 0.477971,
    solution: {
      cost: 8,
      low: 7.853629831058167,
      high: 8.146370168941832,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a87156c095adc803: {
    value: 7.9439,
    solution: {
      cost: 8,
      low: 7.972698409371645,
      high: 8.027301590628355,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a87a4a711c09cc7e: {
    value: 7.94428,
    solution: {
      cost: 7.999999999999999,
      low: 7.972697964245632,
      high: 8.027302035754367,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a8ebfd82016e3204: {
    value: 7.97384,
    solution: {
      cost: 7.979900107168661,
      low: 7.97340983726823,
      high: 7.9863903770690925,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  a99e6e458d62bc50: {
    value: 37.6998,
    solution: {
      cost: 5.997458302002837,
      low: 5.9948229088678024,
      high: 6.000093695137871,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  acd85904f5731236: {
    value: 3.66487,
    solution: {
      cost: 8.029083030002884,
      low: 8.000860776923322,
      high: 8.057305283082446,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ad217208f7a0cbd7: {
    value: 0.0237407,
    solution: {
      cost: 8,
      low: 7.884935192658152,
      high: 8.115064807341849,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b0b511e19b1466b6: {
    value: 7.9439,
    solution: {
      cost: 7.992781153729936,
      low: 7.980620913416798,
      high: 8.004941394043074,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b0e21cb7d2b17945: {
    value: 4.10753,
    solution: {
      cost: 8,
      low: 7.931090833655423,
      high: 8.068909166344577,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b1f7360ea849377c: {
    value: 0.0237407,
    solution: {
      cost: 8.048345708431908,
      low: 7.7512028314300165,
      high: 8.345488585433799,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b306fae59291b951: {
    value: 4.23316,
    solution: {
      cost: 7.968946099147338,
      low: 7.823289367173,
      high: 8.114602831121676,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b43c26a4602208d8: {
    value: 37.6998,
    solution: {
      cost: 5.997092623378955,
      low: 5.99465609135019,
      high: 5.99952915540772,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b72c012264e5f89f: {
    value: 7.97384,
    solution: {
      cost: 7.977233197976624,
      low: 7.973197369812747,
      high: 7.9812690261405,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b929273e53645a0c: {
    value: 7.93789,
    solution: {
      cost: 8.012088508734298,
      low: 8.00228422703341,
      high: 8.021892790435185,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b92f9674e4406f35: {
    value: 6.71436,
    solution: {
      cost: 8.000000000000002,
      low: 7.8309716359986625,
      high: 8.169028364001342,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  b9a97dfdfadd7e9a: {
    value: 37.6998,
    solution: {
      cost: 5.993508018478283,
      low: 5.990811180719547,
      high: 5.99620485623702,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  c2aa573729aba321: {
    value: 3.97541,
    solution: {
      cost: 8,
      low: 7.920284323171003,
      high: 8.079715676828997,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  c2ad97cf47fb218e: {
    value: 0.269556,
    solution: {
      cost: 7.943412106922934,
      low: 7.68035408430498,
      high: 8.206470129540888,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  c3a274b5c119e620: {
    value: 0.443627,
    solution: {
      cost: 8.04299339502791,
      low: 7.790082523780838,
      high: 8.295904266274981,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  c3c95d9713d80f36: {
    value: 7.96951,
    solution: {
      cost: 7.984501638410298,
      low: 7.979303344342333,
      high: 7.9896999324782625,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  c447086fbbc7d5ca: {
    value: 7.9439,
    solution: {
      cost: 8.091319394054572,
      low: 8.065311358459308,
      high: 8.117327429649837,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  cf1d379cd9641ca9: {
    value: 0.0251563,
    solution: {
      cost: 7.9999999999999964,
      low: 7.87043561474348,
      high: 8.129564385256513,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  cf529fc678404ea3: {
    value: 0.0325387,
    solution: {
      cost: 8,
      low: 7.816106805754202,
      high: 8.183893194245798,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d018293f0ec5801f: {
    value: 4.12398,
    solution: {
      cost: 8.000000000000002,
      low: 7.938671179164365,
      high: 8.061328820835637,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d052eff3a3ffff2c: {
    value: 0.0227852,
    solution: {
      cost: 8,
      low: 7.882747727075808,
      high: 8.117252272924192,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d691a5b1c1eacae0: {
    value: 0.0245148,
    solution: {
      cost: 7.999999999999997,
      low: 7.880710734396025,
      high: 8.11928926560397,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d70a43f9d1f3e870: {
    value: 7.93789,
    solution: {
      cost: 7.993738226330425,
      low: 7.987713713972855,
      high: 7.999762738687995,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  d94484fd3b329032: {
    value: 3.66487,
    solution: {
      cost: 8.015129618842945,
      low: 7.9883194245107765,
      high: 8.041939813175112,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  dcfb7778555f1f95: {
    value: 1.04328,
    solution: {
      cost: 8.000000000000002,
      low: 7.8557859070984275,
      high: 8.144214092901576,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  de91609d9eb71062: {
    value: 0.0222551,
    solution: {
      cost: 7.999999999999999,
      low: 7.899814547416509,
      high: 8.100185452583489,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e31daa0c190fca8a: {
    value: 3.66487,
    solution: {
      cost: 8.017475723790925,
      low: 7.990727382252334,
      high: 8.044224065329516,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e4784027f98ff04d: {
    value: 1.45005,
    solution: {
      cost: 8.002983180168576,
      low: 7.870564733122333,
      high: 8.135401627214819,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e77f08f43a3cc023: {
    value: 0.0240869,
    solution: {
      cost: 7.999999999999999,
      low: 7.872145038839779,
      high: 8.127854961160219,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e956a47f0323499e: {
    value: 7.93789,
    solution: {
      cost: 8.043255102494847,
      low: 8.030372727155774,
      high: 8.05613747783392,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  e9b982e243864a62: {
    value: 7.9439,
    solution: {
      cost: 7.9489502230890885,
      low: 7.946125702457087,
      high: 7.95177474372109,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  eb21d0e18faebb26: {
    value: 7.93789,
    solution: {
      cost: 7.998434741069732,
      low: 7.989061374698289,
      high: 8.007808107441177,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ebba5022e07e0fca: {
    value: 7.96951,
    solution: {
      cost: 7.982952558721177,
      low: 7.978305863128246,
      high: 7.987599254314108,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  ebcb03ce5aa0eb9d: {
    value: 7.93789,
    solution: {
      cost: 8.02975394249298,
      low: 8.017582437802277,
      high: 8.041925447183681,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  efd4b5fe4496c0f7: {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f0ce6459891abd92: {
    value: 7.96951,
    solution: {
      cost: 8.004572868942914,
      low: 7.991855604520129,
      high: 8.017290133365698,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f2cf8012269ccd30: {
    value: 0.0237407,
    solution: {
      cost: 8.171066920203783,
      low: 7.851439891874471,
      high: 8.490693948533096,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f2d9205623a28f51: {
    value: 4.06309,
    solution: {
      cost: 7.999999999999997,
      low: 7.9201740270316,
      high: 8.079825972968393,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f3296c8b0bac12e0: {
    value: 7.93789,
    solution: {
      cost: 8.015153179853137,
      low: 8.005058107005134,
      high: 8.02524825270114,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f4ac40aeadde462b: {
    value: 3.66487,
    solution: {
      cost: 8.017475723790925,
      low: 7.990727382252334,
      high: 8.044224065329516,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f58cf48a9dcecb0e: {
    value: 0.0237407,
    solution: {
      cost: 8.028914352671237,
      low: 7.719602630369716,
      high: 8.338226074972757,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f63c7804cac00b46: {
    value: 7.97384,
    solution: {
      cost: 8,
      low: 7.979443141802213,
      high: 8.020556858197786,
      attainable: true,
      shareOfBudget: 1,
    },
  },
  f7fde6eb60479d39: {
    value: 7.96951,
    solution: {
      cost: 8.034164789189248,
      low: 8.021065674743191,
      high: 8.047263903635304,
      attainable: true,
      shareOfBudget: 1,
    },
  },
};
