// A conversation with a server: what is told moves a place in the log, and what is asked waits until that is projected.
import { expect } from '@jest/globals';
import type { Answer, Client } from './running-cordon.js';

export class Conversation {
  position = '';

  async tell(client: Client, path: string, body: object): Promise<Answer> {
    const answer = await client.post(path, body);
    if (answer.status === 201) this.position = String(answer.body.position);
    return answer;
  }

  /** What must be recorded. */
  async told(client: Client, path: string, body: object): Promise<Answer['body']> {
    const answer = await this.tell(client, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
    return answer.body;
  }

  /** What must be answered. */
  async rows(client: Client, path: string, headers = {}): Promise<Answer['body']['rows']> {
    const answer = await this.ask(client, path, headers);
    expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
    return answer.body.rows;
  }

  ask(client: Client, path: string, headers = {}): Promise<Answer> {
    const at = `${path}${path.includes('?') ? '&' : '?'}atLeast=${this.position}`;
    return client.get(at, { prefer: 'wait=5', ...headers });
  }
}
