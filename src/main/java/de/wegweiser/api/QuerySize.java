package de.wegweiser.api;

import graphql.introspection.Introspection;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How large a query is, found without running it. Each fragment is measured once, however often it
/// is spread, so that ten fragments that spread each other twice cost us ten steps and not 2^10.
///
/// Works on queries that were parsed but not validated: what the schema does not know counts as one
/// field, and a fragment inside itself as nothing, because validation will refuse both.
///
/// @param aliases fields with another name
/// @param directives directives, wherever they stand
/// @param depth fields inside fields; questions about the schema count as one
/// @param largestPage the greatest `first`
/// @param cost fields of the answer if every page were full
record QuerySize(int aliases, int directives, int depth, long largestPage, long cost) {

    static QuerySize of(Document query, GraphQLSchema schema, Map<String, ?> variables) {
        var weight = Weight.NOTHING;
        for (var operation : query.getDefinitionsOfType(OperationDefinition.class)) {
            weight = weight.orHeavier(new Walk(query, schema, operation, variables).weigh());
        }
        return new QuerySize(
                count(query, node -> node instanceof Field field && field.getAlias() != null),
                count(query, Directive.class::isInstance),
                weight.depth,
                weight.largestPage,
                weight.cost);
    }

    /// Not recursive: a list inside a list inside a list may be deep.
    private static int count(Document query, Predicate<Node<?>> wanted) {
        var found = 0;
        var open = new ArrayDeque<Node<?>>(List.of(query));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (wanted.test(node)) found++;
            for (Node<?> child : node.getChildren()) open.push(child);
        }
        return found;
    }

    /// What a selection asks for.
    private record Weight(int depth, long largestPage, long cost) {

        static final Weight NOTHING = new Weight(0, 0, 0);

        /// Beyond any limit, and its square still fits a `long`.
        private static final long ENDLESS = Integer.MAX_VALUE;

        Weight and(Weight other) {
            return new Weight(
                    Math.max(depth, other.depth),
                    Math.max(largestPage, other.largestPage),
                    Math.min(ENDLESS, cost + other.cost));
        }

        Weight orHeavier(Weight other) {
            var both = and(other);
            return new Weight(both.depth, both.largestPage, Math.max(cost, other.cost));
        }

        /// These are the fields of a field that returns so many entries.
        Weight inside(long page, long entries) {
            return new Weight(
                    depth + 1,
                    Math.max(largestPage, page),
                    Math.min(ENDLESS, 1 + cost * Math.min(ENDLESS, entries)));
        }
    }

    /// One operation with its variables.
    private static final class Walk {

        private static final String PAGE_LENGTH = "first";
        private static final long NO_PAGE = 0;
        private static final BigInteger LONGEST = BigInteger.valueOf(Weight.ENDLESS);

        private final GraphQLSchema schema;
        private final OperationDefinition operation;
        private final Map<String, ?> variables;
        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, Weight> known = new HashMap<>();

        Walk(
                Document query,
                GraphQLSchema schema,
                OperationDefinition operation,
                Map<String, ?> variables) {
            this.schema = schema;
            this.operation = operation;
            this.variables = variables;
            for (Definition<?> definition : query.getDefinitions()) {
                if (definition instanceof FragmentDefinition f) fragments.put(f.getName(), f);
            }
        }

        Weight weigh() {
            var root =
                    switch (operation.getOperation()) {
                        case QUERY -> schema.getQueryType();
                        case MUTATION -> schema.getMutationType();
                        case SUBSCRIPTION -> schema.getSubscriptionType();
                    };
            return all(operation.getSelectionSet(), root);
        }

        private Weight all(@Nullable SelectionSet set, @Nullable GraphQLType parent) {
            var sum = Weight.NOTHING;
            if (set == null) return sum;
            for (Selection<?> selection : set.getSelections())
                sum = sum.and(one(selection, parent));
            return sum;
        }

        private Weight one(Selection<?> selection, @Nullable GraphQLType parent) {
            return switch (selection) {
                case Field field -> field(field, parent);
                case InlineFragment inline -> {
                    var condition = inline.getTypeCondition();
                    yield all(
                            inline.getSelectionSet(),
                            condition == null ? parent : schema.getType(condition.getName()));
                }
                case FragmentSpread spread -> fragment(spread.getName());
                default -> throw new IllegalStateException("unknown selection " + selection);
            };
        }

        private Weight fragment(String name) {
            var weight = known.get(name);
            if (weight != null) return weight;
            var fragment = fragments.get(name);
            if (fragment == null) return Weight.NOTHING;
            known.put(name, Weight.NOTHING);
            weight =
                    all(
                            fragment.getSelectionSet(),
                            schema.getType(fragment.getTypeCondition().getName()));
            known.put(name, weight);
            return weight;
        }

        private Weight field(Field field, @Nullable GraphQLType parent) {
            var definition = definition(field, parent);
            var type = definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
            var page = page(field, definition);
            var weight = all(field.getSelectionSet(), type).inside(page, Math.max(1, page));
            return isAboutTheSchema(field) ? new Weight(1, 0, weight.cost) : weight;
        }

        private static boolean isAboutTheSchema(Field field) {
            return Introspection.INTROSPECTION_SYSTEM_FIELDS.contains(field.getName());
        }

        private @Nullable GraphQLFieldDefinition definition(
                Field field, @Nullable GraphQLType parent) {
            return parent instanceof GraphQLFieldsContainer container
                    ? container.getFieldDefinition(field.getName())
                    : null;
        }

        private long page(Field field, @Nullable GraphQLFieldDefinition definition) {
            for (var argument : field.getArguments()) {
                if (argument.getName().equals(PAGE_LENGTH)) return number(argument.getValue());
            }
            var argument = definition == null ? null : definition.getArgument(PAGE_LENGTH);
            return argument == null
                    ? NO_PAGE
                    : numberIn(argument.getArgumentDefaultValue().getValue());
        }

        private long number(Value<?> value) {
            return value instanceof VariableReference reference
                    ? variable(reference.getName())
                    : numberIn(value);
        }

        private long variable(String name) {
            if (variables.containsKey(name)) return numberIn(variables.get(name));
            for (VariableDefinition definition : operation.getVariableDefinitions()) {
                if (definition.getName().equals(name))
                    return numberIn(definition.getDefaultValue());
            }
            return NO_PAGE;
        }

        private static long numberIn(@Nullable Object value) {
            return switch (value) {
                case IntValue literal -> literal.getValue().min(LONGEST).longValue();
                case Number number -> number.longValue();
                case null, default -> NO_PAGE;
            };
        }
    }
}
