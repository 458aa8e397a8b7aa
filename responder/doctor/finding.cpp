#include "doctor/finding.h"

namespace scepter::doctor {

using namespace Qt::StringLiterals;

QString word(Verdict verdict) {
    switch (verdict) {
        case Verdict::Good:
            return u"good"_s;
        case Verdict::Lacking:
            return u"lacking"_s;
        case Verdict::Wrong:
            return u"wrong"_s;
        case Verdict::NotTried:
            break;
    }
    return u"not tried"_s;
}

}  // namespace scepter::doctor
