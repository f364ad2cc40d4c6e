package org.form4.shell.engine;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process and keeps what they returned or threw as objects. JShell's own bridge would turn every
 * value into text, which is slow for a table and cut short for a long string.
 */
final class LiveControl extends LocalExecutionControl {
    private static final InheritableThreadLocal<Call> CURRENT = new InheritableThreadLocal<>();
    private static final Method ENTRY = entry();
    private static final long GRACE_MILLIS = 400;
    private static final long LAST_GRACE_MILLIS = 1_500;

    private volatile @Nullable Call last;
    private volatile @Nullable Object variable;

    /** One run of a snippet: the thread it runs on, and what came of it. */
    static final class Call {
        private final Method method;
        private final CompletableFuture<Ending> ending = new CompletableFuture<>();
        private volatile @Nullable Thread thread;
        private volatile boolean stopped;
        private volatile boolean abandoned;
        private volatile @Nullable Object value;
        private volatile @Nullable Throwable thrown;

        private Call(Method method) {
            this.method = method;
        }

        boolean stopped() {
            return stopped;
        }

        /** Whether it was told to stop and does not; it runs on where nobody waits for it. */
        boolean abandoned() {
            return abandoned;
        }

        @Nullable
        Object value() {
            return value;
        }

        @Nullable
        Throwable thrown() {
            return thrown;
        }
    }

    /** How JShell's own part of a run ended. */
    private record Ending(String text, @Nullable Exception thrown) {}

    /** What the last snippet did; null when it ran nothing, as a declaration does not. */
    @Nullable
    Call takeLast() {
        Call call = last;
        last = null;
        return call;
    }

    /** The object read by the last {@link #varValue}. */
    @Nullable
    Object takeVariable() {
        Object value = variable;
        variable = null;
        return value;
    }

    /** Waits for the snippet from a distance, so that one that nothing can stop does not take the session with it. */
    @Override
    protected String invoke(Method method) throws Exception {
        Call call = new Call(method);
        last = call;
        Thread runner = new Thread(() -> run(call), "snippet");
        runner.setDaemon(true);
        runner.start();
        Ending ending = call.ending.get();
        if (call.abandoned) {
            throw new StoppedException();
        }
        call.thread = null;
        if (ending.thrown() != null) {
            throw ending.thrown();
        }
        return ending.text();
    }

    private void run(Call call) {
        CURRENT.set(call);
        try {
            call.ending.complete(new Ending(super.invoke(ENTRY), null));
        } catch (Exception e) {
            call.ending.complete(new Ending("", e));
        }
    }

    /** What the snippet's own thread calls; it has inherited the call. */
    static @Nullable Object enter() throws Throwable {
        Call call = CURRENT.get();
        call.thread = Thread.currentThread();
        try {
            call.value = call.method.invoke(null);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            call.thrown = cause;
            throw cause;
        }
        return null;
    }

    @Override
    public String varValue(String className, String name)
            throws RunException, EngineTerminationException, InternalException {
        try {
            Field field = findClass(className).getDeclaredField(name);
            field.setAccessible(true);
            variable = field.get(null);
            return "";
        } catch (ReflectiveOperationException e) {
            throw new InternalException(e.toString());
        }
    }

    /**
     * First asks politely, so that long loops of ours can end between two rows, then takes the thread down. Code that
     * catches even that, or that newer Javas cannot interrupt, is left to itself.
     */
    @Override
    public void stop() throws EngineTerminationException, InternalException {
        Call call = last;
        Thread thread = call == null ? null : call.thread;
        if (call == null || thread == null) {
            return;
        }
        call.stopped = true;
        try {
            thread.interrupt();
            thread.join(GRACE_MILLIS);
            if (thread.isAlive()) {
                super.stop();
                thread.join(LAST_GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            call.abandoned = true;
            call.ending.complete(new Ending("", null));
        }
    }

    private static Method entry() {
        try {
            Method method = LiveControl.class.getDeclaredMethod("enter");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
