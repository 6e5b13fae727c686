// Asks one of the examples beside this file and prints its data: node client.mjs NAME [ADDRESS]
// Needs "npm install graphql graphql-request". Subscriptions want graphql-ws or graphql-sse, see README.md.
import {existsSync, readFileSync} from 'node:fs';
import {GraphQLClient} from 'graphql-request';

const [name = 'partner-paths', address = 'http://127.0.0.1:8080/graphql'] = process.argv.slice(2);
const beside = file => new URL(file, import.meta.url);

const query = readFileSync(beside(`${name}.graphql`), 'utf8');
const variablesFile = beside(`${name}.variables.json`);
const variables = existsSync(variablesFile) ? JSON.parse(readFileSync(variablesFile, 'utf8')) : {};

try {
    const data = await new GraphQLClient(address).request(query, variables);
    console.log(JSON.stringify(data, null, 2));
} catch (trouble) {
    // What the server says of it; code and correlationId are in its extensions.
    console.error(trouble.response?.errors ?? trouble);
    process.exitCode = 1;
}
