/** How often something that was begun is looked at. */
const LOOK_INTERVAL = 1_000;

/**
 * A dialog that asks, then shows how far what was asked for is, then what came of it. Closing it ends nothing but the looking.
 */
export class ActionDialog {
  constructor(dialog) {
    this.dialog = dialog;
    this.form = dialog.querySelector('form');
    this.go = dialog.querySelector('.go');
    this.outcome = dialog.querySelector('.outcome');
    this.progress = dialog.querySelector('.progress');
    this.turn = 0;
    dialog.querySelector('.close').addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => { this.turn += 1; });
  }

  open() {
    this.turn += 1;
    this.form.reset();
    this.say('');
    this.idle();
    this.dialog.showModal();
  }

  say(text) {
    this.outcome.classList.remove('error');
    this.outcome.textContent = text;
  }

  fail(problem) {
    this.idle();
    this.outcome.classList.add('error');
    this.outcome.textContent = problem.message;
    const field = problem.field && this.form.elements[problem.field];
    field?.setAttribute?.('aria-invalid', 'true');
    field?.focus?.();
  }

  /** @param share of the work that is done, 0–1; null if nobody knows */
  working(text, share) {
    this.say(text);
    this.progress.hidden = false;
    const bar = this.progress.firstElementChild;
    if (share === null) {
      bar.removeAttribute('value');
    } else {
      bar.value = share;
    }
    this.go.disabled = true;
  }

  idle() {
    this.progress.hidden = true;
    this.go.disabled = false;
    for (const field of this.form.querySelectorAll('[aria-invalid]')) {
      field.removeAttribute('aria-invalid');
    }
  }

  /** Begins, then looks until it is over or the dialog is closed. @param look returns whether it is over */
  async follow(begin, look) {
    const turn = ++this.turn;
    try {
      this.idle();
      this.working('Asking…', null);
      const begun = await begin();
      while (turn === this.turn) {
        if (await look(begun)) {
          this.idle();
          return;
        }
        await new Promise((resume) => setTimeout(resume, LOOK_INTERVAL));
      }
    } catch (problem) {
      if (turn === this.turn) {
        this.fail(problem);
      }
    }
  }

  /** What was filled in. */
  filledIn() {
    return Object.fromEntries([...new FormData(this.form)].map(([name, text]) => [name, text.trim()]).filter(([, text]) => text));
  }
}
