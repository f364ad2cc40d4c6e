package org.form4.source;

import java.nio.file.Path;

/**
 * One file that an input as typed leads to; it may still turn out to be an archive.
 *
 * @param path where it is; prints as typed plus the path below it
 * @param named whether the user named this very file, so that it must be a filing; a file met inside a folder need not
 * @param size in bytes, packed if it is an archive
 */
public record Input(Path path, boolean named, long size) {}
