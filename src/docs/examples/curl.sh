#!/bin/sh
# Asks one of the examples beside this file and prints the answer: ./curl.sh NAME [ADDRESS]
set -eu
cd "$(dirname "$0")"
name=${1:?"which example? $(echo *.graphql | sed 's/\.graphql//g')"}
address=${2:-http://127.0.0.1:8080/graphql}

# The text of the query as a JSON string
query=$(sed -e 's/\\/\\\\/g' -e 's/"/\\"/g' "$name.graphql" | awk '{printf "%s\\n", $0}')
variables='{}'
if [ -f "$name.variables.json" ]; then variables=$(cat "$name.variables.json"); fi

# A subscription comes as server-sent events, until it is complete
accept=application/graphql-response+json
if grep -q '^subscription' "$name.graphql"; then accept=text/event-stream; fi

printf '{"query": "%s", "variables": %s}' "$query" "$variables" |
    curl --silent --show-error --no-buffer --fail-with-body --data-binary @- \
        --header 'Content-Type: application/json' --header "Accept: $accept" "$address"
echo
