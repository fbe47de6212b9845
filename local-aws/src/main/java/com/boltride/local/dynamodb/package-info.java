/** DynamoDB Local as a process of its own; the only code that sees its jars. */
@NullMarked
package com.boltride.local.dynamodb;

import org.jspecify.annotations.NullMarked;
