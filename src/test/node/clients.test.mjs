// Clients that people use, against the running API. Run by NodeClients.java, which sets where things are:
// API (http://…/graphql), SCHEMA (the SDL), EXAMPLES (their folder, beside the client under test).
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {codegen} from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import * as schemaTypes from '@graphql-codegen/typescript';
import {buildSchema, parse, validate} from 'graphql';
import {auditServer} from 'graphql-http';
import {createClient as createSseClient} from 'graphql-sse';
import {createClient as createWsClient} from 'graphql-ws';
import WebSocket from 'ws';

const {API, SCHEMA, EXAMPLES} = process.env;
const here = fileURLToPath(new URL('.', import.meta.url));
const run = promisify(execFile);
const names = JSON.parse(await readFile(join(EXAMPLES, 'index.json'), 'utf8')).map(({name}) => name);
const example = name => readFile(join(EXAMPLES, name + '.graphql'), 'utf8');
const sdl = await readFile(SCHEMA, 'utf8');

test('the examples fit the schema, as graphql-js sees both', async () => {
    const schema = buildSchema(sdl);
    for (const name of names) assert.deepEqual(validate(schema, parse(await example(name))), [], name);
});

test('the audits of GraphQL over HTTP find neither errors nor warnings', async () => {
    const results = await auditServer({url: API});
    assert.ok(results.length > 50, `${results.length} audits`);
    const bad = results.filter(result => result.status === 'error' || result.status === 'warn');
    assert.deepEqual(bad.map(({id, name, status, reason}) => ({id, name, status, reason})), []);
    console.log(`${results.length} audits, ${results.filter(result => result.status === 'notice').length} of them notices`);
});

test('the client with graphql-request gets an answer, with variables and without', async () => {
    for (const name of ['partner-paths', 'expert-search', 'paging']) {
        const {stdout} = await run(process.execPath, [join(EXAMPLES, 'client.mjs'), name, API]);
        const [field] = Object.values(JSON.parse(stdout));
        assert.ok(field, name);
    }
});

function lastOf(client, query) {
    return new Promise((resolve, reject) => {
        let last;
        client.subscribe({query}, {next: event => (last = event), error: reject, complete: () => resolve(last)});
    });
}

test('graphql-ws follows a harvest to its end', {timeout: 20_000}, async () => {
    const client = createWsClient({url: API.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0});
    const last = await lastOf(client, await example('harvest-progress'));
    await client.dispose();
    assert.equal(last.errors, undefined);
    assert.equal(last.data.harvestProgress.state, 'FINISHED');
    assert.ok(last.data.harvestProgress.crawl.read > 100);
});

test('graphql-sse follows a harvest to its end', {timeout: 20_000}, async () => {
    const client = createSseClient({url: API, retryAttempts: 0});
    const last = await lastOf(client, await example('harvest-progress'));
    client.dispose();
    assert.equal(last.errors, undefined);
    assert.equal(last.data.harvestProgress.state, 'FINISHED');
});

test('TypeScript types made of the schema and the examples hold what they promise', async () => {
    const folder = join(here, 'types');
    await mkdir(folder, {recursive: true});
    const documents = await Promise.all(
        names.map(async name => ({location: name, document: parse(await example(name))})));
    const types = await codegen({
        filename: 'api.ts',
        schema: parse(sdl),
        documents,
        config: {strictScalars: true, avoidOptionals: {field: true}, enumsAsTypes: true},
        plugins: [{schema: {}}, {operations: {}}],
        pluginMap: {schema: schemaTypes, operations},
    });
    await writeFile(join(folder, 'api.ts'), types);
    await writeFile(join(folder, 'use.ts'), USE);
    const compiler = join(here, 'node_modules/typescript/bin/tsc');
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'es2022', '--moduleResolution', 'bundler'];
    await run(process.execPath, [compiler, ...options, join(folder, 'use.ts')])
        .catch(trouble => assert.fail(trouble.stdout));
});

// What a client would write, and three mistakes that the compiler must find.
const USE = `
import type {HarvestProgressSubscription, PartnerPathsQuery, StatedNeedQueryVariables} from './api';

export function proofs(answer: PartnerPathsQuery): string[] {
    return answer.partnerPaths.edges.flatMap(({node}) =>
        node.hops.flatMap(hop => hop.evidence.map(({snippet, url, fetchedAt}) =>
            snippet + ' (' + url + (fetchedAt === null ? '' : ', ' + fetchedAt.substring(0, 10)) + ')')));
}

export const variables: StatedNeedQueryVariables = {need: 'KI', to: {city: 'Dortmund', kind: 'RESEARCH_GROUP'}};

export function percent({harvestProgress: {done, total}}: HarvestProgressSubscription): number {
    return total === 0 ? 0 : (100 * done) / total;
}

// @ts-expect-error no kind of organization
export const noKind: StatedNeedQueryVariables = {need: 'KI', to: {kind: 'CIRCUS'}};
// @ts-expect-error a need is needed
export const noNeed: StatedNeedQueryVariables = {to: {city: 'Dortmund'}};
// @ts-expect-error was not asked for
export const notAsked = (answer: PartnerPathsQuery) => answer.partnerPaths.understood;
`;
