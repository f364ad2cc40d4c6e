package org.form4.shell.engine;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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

    private volatile @Nullable Call last;
    private volatile @Nullable Object variable;

    /** One run of a snippet: the thread it runs on, and what came of it. */
    static final class Call {
        private final Method method;
        private volatile @Nullable Thread thread;
        private volatile boolean stopped;
        private volatile @Nullable Object value;
        private volatile @Nullable Throwable thrown;

        private Call(Method method) {
            this.method = method;
        }

        boolean stopped() {
            return stopped;
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

    @Override
    protected String invoke(Method method) throws Exception {
        Call call = new Call(method);
        last = call;
        CURRENT.set(call);
        try {
            return super.invoke(ENTRY);
        } finally {
            CURRENT.remove();
            call.thread = null;
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

    /** First asks politely, so that long loops of ours can end between two rows, then takes the thread down. */
    @Override
    public void stop() throws EngineTerminationException, InternalException {
        Call call = last;
        Thread thread = call == null ? null : call.thread;
        if (call == null || thread == null) {
            return;
        }
        call.stopped = true;
        thread.interrupt();
        try {
            thread.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            super.stop();
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
