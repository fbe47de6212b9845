/**
 * What events and trips say, each value written in one way so that it can be compared. No code of the services is used or
 * copied, so that a mistake would have to be made twice to go unnoticed.
 */
@NullMarked
package com.boltride.cli.content;

import org.jspecify.annotations.NullMarked;
