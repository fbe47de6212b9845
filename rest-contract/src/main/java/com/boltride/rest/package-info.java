/** What the tests hold every REST interface to: who may do what, and the OpenAPI document that it serves. */
@NullMarked
package com.boltride.rest;

import org.jspecify.annotations.NullMarked;
