// A conversation with a server: what is told moves a place in the log, and what is asked waits until that is projected.
import type { Answer, Client } from './running-cordon.js';

export class Conversation {
  position = '';

  async tell(client: Client, path: string, body: object): Promise<Answer> {
    const answer = await client.post(path, body);
    if (answer.status === 201) this.position = String(answer.body.position);
    return answer;
  }

  ask(client: Client, path: string, headers = {}): Promise<Answer> {
    const at = `${path}${path.includes('?') ? '&' : '?'}atLeast=${this.position}`;
    return client.get(at, { prefer: 'wait=5', ...headers });
  }
}
