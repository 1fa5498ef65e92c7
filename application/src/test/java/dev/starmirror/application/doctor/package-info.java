@NullMarked
package dev.starmirror.application.doctor;

import org.jspecify.annotations.NullMarked;
