// The state that all fields of one form share: how their elements are named, and what the server has against them.
import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Fault } from '../http/problem.js';

export interface FormState {
  /** Of the ids of elements: two forms may stand on one page. */
  readonly prefix: string;
  readonly faultsAt: (pointer: string) => readonly Fault[];
  /** The thing that a command is about: its events and lines can be chosen. */
  readonly thing?: { readonly collection: string; readonly id: string };
}

export const FormContext = createContext<FormState>({ prefix: 'f', faultsAt: () => [] });

export const useForm = (): FormState => useContext(FormContext);

export function FaultList({
  faults,
}: {
  readonly faults: readonly Pick<Fault, 'detail' | 'fix'>[];
}): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class="fault">
      {faults.map(({ detail, fix }) => (
        <p key={detail}>
          <strong>{detail}</strong> {fix}
        </p>
      ))}
    </div>
  );
}
