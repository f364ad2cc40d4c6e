package org.form4.cluster;

import java.io.Serializable;
import java.util.Locale;
import org.apache.spark.TaskContext;

/**
 * Names for what a job's tasks write where nobody sees it. Every attempt at a task has names of its own, and only those
 * of the attempts that Spark counts come back to the driver; files of others are cleared away with the job's folder.
 *
 * @param folder the job's own folder
 */
record JobFiles(String folder) implements Serializable {
    /** Where something lies while the job runs. */
    String unseen(String name) {
        return folder + "/" + name;
    }

    /** The beginning of the names of files that this attempt writes; no other job uses it. */
    String ofTask() {
        TaskContext task = TaskContext.get();
        return String.format(Locale.ROOT, "%s-%05d-%d", ofDriver(), task.partitionId(), task.taskAttemptId());
    }

    /** The same for what the driver writes itself. */
    String ofDriver() {
        int run = folder.lastIndexOf(OutputFolder.RUN) + OutputFolder.RUN.length();
        return "part-" + folder.substring(run, run + 8);
    }
}
