import { beside, copyOf, movable } from './clone';
import { HIDINGS, hide } from './hidings';
import { isPart, isRow, KNOWN, relabel, setWord, textNode, wordOf } from './label';
import type { Mutation } from './mutation';
import { crowded, exchanged, moved } from './one-signal';
import { translatePage } from './words';

/** What takes a field away, or leaves open which it is. */
export const MORE_DAMAGE: Mutation[] = [
  {
    kind: 'translate the page',
    apply: (_field, { truth, late }) => {
      // What is away would keep its words.
      if (late.length > 0) return false;
      translatePage('unlisted', document.body);
      truth.muteAll();
      return true;
    },
  },
  {
    kind: 'delete',
    apply: (field, { random }) => {
      const gone = random.chance(0.7) ? field.group : field.control;
      if (crowded.has(field.control)) return false;
      gone.remove();
      return true;
    },
  },
  {
    kind: 'duplicate',
    apply: (field, { random, truth }) => {
      const { group, control } = copyOf(field, random);
      truth.twin(field.step, field.control, control);
      const parent = movable(field)?.parentElement;
      // Beside it, or at an end of what it stands in.
      if (random.chance(0.6) || !parent) beside(field.group, group, random);
      else if (random.chance(0.5)) parent.prepend(group);
      else parent.append(group);
      return true;
    },
  },
  {
    kind: "another field's label",
    apply: (field, { random, truth }) => {
      const own = KNOWN[field.step];
      const others = Object.entries(KNOWN).filter(
        // Older consoles call the tile so.
        ([step, text]) => text !== own && !(field.step === 'aws_account' && step === 'another_account'),
      );
      const [means, text] = random.pick(others) ?? [];
      if (isPart(field.step) || !text) return false;
      if (!isRow(field)) return relabel(field, text, truth, means);
      truth.lose(field.step, field.control);
      return relabel(field, 'SecurityAudit');
    },
  },
  {
    kind: 'swap two labels',
    apply: (field, { fields, random, truth }) => {
      const others = fields.filter(
        (other) => other !== field && textNode(other) && !isRow(other) && !isPart(other.step),
      );
      const other = random.pick(others);
      const mine = textNode(field);
      const theirs = other && textNode(other);
      if (isRow(field) || isPart(field.step) || !mine || !theirs) return false;
      if (moved.has(field.control) || moved.has(other.control)) return false;
      exchanged.add(field.control);
      exchanged.add(other.control);
      const [word, theirWord] = [wordOf(mine), wordOf(theirs)];
      setWord(mine, theirWord);
      setWord(theirs, word);
      const [own, their] = [truth.meaning(field.control), truth.meaning(other.control)];
      truth.relabel(field.control, their);
      truth.relabel(other.control, own);
      return true;
    },
  },
  {
    kind: 'hide',
    apply: (field, { random, truth }) => {
      // A box or radio is drawn by what surrounds it.
      const drawn = field.control.matches('input[type=checkbox],input[type=radio]');
      const hidden = drawn || random.chance(0.5) ? field.group : field.control;
      if (crowded.has(field.control)) return false;
      truth.hide(hidden);
      hide(hidden, random.pick(HIDINGS));
      return true;
    },
  },
];
