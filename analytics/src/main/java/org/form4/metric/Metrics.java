package org.form4.metric;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue: every metric by name, and metrics made from parameters as users type them. */
public final class Metrics {
    private final Map<String, Metric> byName;

    private Metrics(Map<String, Metric> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** All registered metrics with their default parameters, by name in alphabetical order. */
    public static Metrics all() {
        Map<String, Metric> byName = new TreeMap<>();
        for (Metric metric : ServiceLoader.load(Metric.class, Metrics.class.getClassLoader())) {
            byName.put(metric.name(), metric);
        }
        return new Metrics(byName);
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public Optional<Metric> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The metric of this name with some parameters set.
     *
     * @throws IllegalArgumentException when there is no such metric or parameter, or a value does not fit; the message
     *     names the nearest
     */
    public Metric with(String name, Map<String, String> parameters) {
        Metric metric = byName.get(name);
        if (metric == null) {
            throw new IllegalArgumentException("no metric '" + name + "'" + Nearest.hint(name, byName.keySet()));
        }
        return parameters.isEmpty() ? metric : changed(metric, parameters);
    }

    /** The parameters of a metric and their values, in order; a parameter that is not set has a null. */
    public static Map<String, @Nullable Object> parameters(Metric metric) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : metric.getClass().getRecordComponents()) {
            values.put(component.getName(), value(metric, component));
        }
        return values;
    }

    private static Metric changed(Metric metric, Map<String, String> parameters) {
        RecordComponent[] components = metric.getClass().getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String given : parameters.keySet()) {
            if (!names.contains(given)) {
                throw new IllegalArgumentException("metric " + metric.name() + " has no parameter '" + given + "'"
                        + (names.isEmpty() ? "; it has none" : Nearest.hint(given, names)));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            String given = parameters.get(component.getName());
            values.add(
                    given == null
                            ? value(metric, component)
                            : ParameterText.parse(component.getName(), component.getType(), given));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = metric.getClass().getDeclaredConstructor(types);
            return (Metric) constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException invalid) {
                throw invalid;
            }
            throw new IllegalStateException("cannot make " + metric.name(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + metric.name(), e);
        }
    }

    private static @Nullable Object value(Metric metric, RecordComponent component) {
        try {
            return component.getAccessor().invoke(metric);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.getName() + " of " + metric.name(), e);
        }
    }
}
