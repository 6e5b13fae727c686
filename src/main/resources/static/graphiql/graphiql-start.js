// Opens GraphiQL with the question this program was made for, and more examples to pick from.
const EXAMPLES = '/graphiql/examples/';

// An example as it stands in src/docs/examples: its query, and its variables where it has some.
async function example({name, variables}) {
    const read = file => fetch(EXAMPLES + file).then(answer => answer.text());
    return {
        name,
        query: await read(`${name}.graphql`),
        variables: variables ? await read(`${name}.variables.json`) : '',
    };
}

// Its first line says in a comment what it asks.
function title({query}) {
    return query.split('\n', 1)[0].replace(/^# */, '');
}

const ask = GraphiQL.createFetcher({url: '/graphql'});

// GraphiQL finds out a moment late that another example was opened, and would ask for an operation of the one before.
function asWritten({operationName, ...question}) {
    const named = [...question.query.matchAll(/^[ \t]*(query|mutation|subscription)\b[ \t]*(\w*)/gm)];
    const chosen = named.find(([, , name]) => name === operationName) ?? named[0];
    return {
        isSubscription: chosen?.[1] === 'subscription',
        question: chosen ? {...question, operationName: chosen[2] || undefined} : {...question, operationName},
    };
}

// A subscription, by server-sent events: GraphiQL shows each answer until the last, or until it is told to stop.
function follow(question) {
    const stop = new AbortController();
    const answers = listen(question, stop.signal);
    return {
        [Symbol.asyncIterator]() {
            return this;
        },
        next: () => answers.next(),
        return: async () => {
            stop.abort();
            return {done: true, value: undefined};
        },
    };
}

async function* listen(question, signal) {
    try {
        const answer = await fetch('/graphql', {
            method: 'POST',
            headers: {'Content-Type': 'application/json', Accept: 'text/event-stream'},
            body: JSON.stringify(question),
            signal,
        });
        if (!answer.ok) throw new Error(await answer.text());
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let text = '';
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            const events = (text + part.value).split('\n\n');
            text = events.pop();
            for (const event of events) {
                const data = event.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
                if (/^event: *next$/m.test(event)) yield JSON.parse(data);
            }
        }
    } catch (trouble) {
        if (!signal.aborted) throw trouble;
    }
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'));

function show(chosen) {
    root.render(
        React.createElement(GraphiQL, {
            fetcher: (asked, options) => {
                const {question, isSubscription} = asWritten(asked);
                return isSubscription ? follow(question) : ask(question, options);
            },
            shouldPersistHeaders: false,
            ...chosen,
        }));
}

async function start() {
    const index = await fetch(EXAMPLES + 'index.json').then(answer => answer.json());
    const examples = await Promise.all(index.map(example));
    show({defaultQuery: examples[0].query});
    const list = document.getElementById('example');
    for (const one of examples) list.add(new Option(title(one), one.name));
    document.getElementById('examples').addEventListener('submit', submitted => {
        submitted.preventDefault();
        const {query, variables} = examples[list.selectedIndex];
        show({defaultQuery: examples[0].query, query, variables});
    });
}

start();

// The editors come without names for those who hear the page, and their long texts must scroll by keys.
const NAMES = [
    ['.graphiql-query-editor', 'Query'],
    ['.graphiql-editor-tool', 'Variables or headers'],
    ['.result-window', 'Answer'],
];

function name() {
    for (const [where, called] of NAMES)
        for (const editor of document.querySelectorAll(where + ' textarea')) editor.setAttribute('aria-label', called);
    for (const text of document.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]')) text.setAttribute('tabindex', '0');
}

new MutationObserver(name).observe(document.getElementById('graphiql'), {childList: true, subtree: true});
