/**
 * By when reports had to be filed and whether they were: rules, due dates, business days late. No table is made here.
 */
@NullMarked
package org.form4.timeliness;

import org.jspecify.annotations.NullMarked;
