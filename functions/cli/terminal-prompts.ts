import { Cancelled, type Choice, type Prompts, type TextQuestion } from './prompts.ts';

/** Loaded with the first question. */
const loadClack = () => import('@clack/prompts');

/** Questions on the real terminal. */
export const terminalPrompts: Prompts = {
  text: async ({ message, placeholder, initial, mistake }) => {
    const { text, isCancel } = await loadClack();
    const answer = await text({
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (value) => mistakeOf(mistake, value ?? ''),
    });
    if (isCancel(answer)) throw new Cancelled();
    return answer.trim();
  },
  password: async ({ message }) => {
    const { password, isCancel } = await loadClack();
    const answer = await password({ message });
    if (isCancel(answer)) throw new Cancelled();
    return answer;
  },
  confirm: async ({ message, initial }) => {
    const { confirm, isCancel } = await loadClack();
    const answer = await confirm({ message, initialValue: initial });
    if (isCancel(answer)) throw new Cancelled();
    return answer;
  },
  choose: async ({ message, choices }) => {
    const { select } = await loadClack();
    const answer = await select<string>({ message, options: choices.map(optionOf<string>) });
    const chosen = choices.find(({ value }) => value === answer);
    if (chosen === undefined) throw new Cancelled();
    return chosen.value;
  },
  chooseMany: async ({ message, choices }) => {
    const { multiselect, isCancel } = await loadClack();
    const initialValues = choices.map(({ value }) => value);
    const options = choices.map(optionOf<number>);
    const answer = await multiselect<number>({ message, options, initialValues, required: false });
    if (isCancel(answer)) throw new Cancelled();
    return answer;
  },
};

const optionOf = <T extends string | number>({ value, label, hint }: Choice<T>) => ({
  value,
  label,
  ...(hint === undefined ? {} : { hint }),
});

const mistakeOf = (mistake: TextQuestion['mistake'], value: string): string | undefined =>
  mistake?.(value.trim()) ?? undefined;
