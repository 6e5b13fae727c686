package de.wegweiser.api;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import org.springframework.graphql.observation.DataFetcherObservationContext;
import org.springframework.stereotype.Component;

/// Which of the things that Spring GraphQL reports are measured and become spans of a trace:
/// requests, the fields of the query itself, batches of a loader. Fields further down are not: an
/// answer has thousands, most take no time of their own, and telling of them took longer than
/// finding them. What happens in them belongs to the span around them.
@Component
class ObservedFields implements ObservationPredicate {

    @Override
    public boolean test(String name, Observation.Context context) {
        return !(context instanceof DataFetcherObservationContext field)
                || field.getEnvironment().getExecutionStepInfo().getPath().getLevel() == 1;
    }
}
