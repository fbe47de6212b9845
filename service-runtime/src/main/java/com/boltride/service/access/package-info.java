/** Who may do what over HTTP: accounts, tokens, roles, and what is kept from whom. */
@NullMarked
package com.boltride.service.access;

import org.jspecify.annotations.NullMarked;
