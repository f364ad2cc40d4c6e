package org.form4.shell.report;

/** What a section is made of, in the order in which it is read. */
sealed interface Block permits Says, Grid, Chart, OnDemand {}
