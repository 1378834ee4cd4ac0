import { real } from './kinds.ts';

const mechanism = (label: string, help: string) => real(label, 1, [0, 1], 'strength', help, 'J', '', [0, 1]);

/** How strongly each step of the week departs from the base process; 0 leaves NBD-Dirichlet, BG/NBD and sBG. */
export const mechanismsTable = {
  need: mechanism('Need', 'Points pressure, calls and relevant contact change how often a need arises.'),
  choose: mechanism('Choose', 'Feelings, prices, points and offers change who gets the occasion.'),
  experience: mechanism(
    'Experience',
    'Problems, their handling and expectations change satisfaction, bond and trust.',
  ),
  reward: mechanism('Reward', 'Points, tiers and crowding-out change feelings and behaviour.'),
  gift: mechanism('Gift', 'Gifts surprise, please, become expected and are missed.'),
  care: mechanism('Care', 'Thanks and human handling raise the bond and soften failures.'),
  contact: mechanism('Contact', 'Messages and calls help up to an ideal number and tire people beyond it.'),
  talk: mechanism('Talk', 'Experiences are told, defended against and turned into referrals.'),
  leave: mechanism('Leave', 'Feelings, failures, offers and neighbours change the chance of leaving.'),
  winBack: mechanism('Win back', 'Those who left may return, by themselves or when invited.'),
  arrive: mechanism(
    'Arrive',
    'Prospects join by themselves, for an offer, through advertising or by referral.',
  ),
} as const;
