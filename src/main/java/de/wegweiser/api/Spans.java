package de.wegweiser.api;

import io.micrometer.observation.Observation;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.observation.DataFetcherObservationContext;
import org.springframework.stereotype.Component;

/// Which of the things that are measured become spans of a trace: requests, the fields of the query
/// itself, batches of a loader, questions to the graph. Fields further down are only counted, and
/// what happens in them belongs to the span around them: an answer has thousands, and most take no
/// time of their own.
@Component
@Order(MicrometerTracingAutoConfiguration.DEFAULT_TRACING_OBSERVATION_HANDLER_ORDER)
class Spans extends DefaultTracingObservationHandler {

    Spans(Tracer tracer) {
        super(tracer);
    }

    @Override
    public void onStart(Observation.Context context) {
        if (isASpan(context)) super.onStart(context);
        else getTracingContext(context).setSpan(getParentSpan(context));
    }

    @Override
    public void onEvent(Observation.Event event, Observation.Context context) {
        if (isASpan(context)) super.onEvent(event, context);
    }

    @Override
    public void onError(Observation.Context context) {
        if (isASpan(context)) super.onError(context);
    }

    @Override
    public void onStop(Observation.Context context) {
        if (isASpan(context)) super.onStop(context);
    }

    private static boolean isASpan(Observation.Context context) {
        return !(context instanceof DataFetcherObservationContext field)
                || field.getEnvironment().getExecutionStepInfo().getPath().getLevel() == 1;
    }
}
