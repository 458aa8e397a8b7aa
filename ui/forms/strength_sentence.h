// Shows how hard a passphrase is to guess, in the sentence beside its field.
#pragma once

#include "ui/forms/field_sentence.h"
#include "ui/forms/passphrase_strength.h"

namespace scepter::ui {

inline void sayStrength(FieldSentence &sentence, Strength strength) {
    switch (strength) {
        case Strength::Empty:
            sentence.clear();
            return;
        // Not Bad: that means that the form cannot go on, and a laboratory may choose what it likes.
        case Strength::Weak:
        case Strength::Fair:
            sentence.say(SentenceKind::Attention, strengthSentence(strength));
            return;
        case Strength::Good:
        case Strength::Strong:
            sentence.say(SentenceKind::Good, strengthSentence(strength));
            return;
    }
}

}  // namespace scepter::ui
