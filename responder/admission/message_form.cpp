#include "admission/message_form.h"

#include "admission/rule.h"

namespace scepter::admission {
namespace {

using namespace Qt::StringLiterals;

Objection checkDeviations(const QStringList &deviations, const Profile &profile, Check check, Trace &trace) {
    if (profile.deviations == Deviations::Tolerated || deviations.isEmpty()) {
        for (const QString &deviation : deviations) trace.note(check, deviation);
        return {};
    }
    return refuse(trace,
                  {.check = check,
                   .sentence = u"The endpoint of the profile %1 refuses what differs from the standard: %2"_s.arg(
                       profile.name, deviations.join(u' ')),
                   .seen = u"%1 deviations"_s.arg(deviations.size()),
                   .expected = u"a message as RFC 8894 has it"_s},
                  u"The message differs from the standard, which is refused here: %1"_s.arg(deviations.join(u' ')));
}

Objection checkSigningTime(Instant signingTime, const Profile &profile, Instant now, Trace &trace) {
    const auto skew = std::chrono::abs(signingTime - now);
    if (profile.clockSkewMinutes <= 0 || skew <= std::chrono::minutes(profile.clockSkewMinutes)) return {};
    return refuse(
        trace,
        {.check = Check::OuterSignature,
         .sentence = u"The device says that it signed at %1, which is further off than the %2 minutes of the "
                     u"profile %3: its clock may be wrong, or the message is an old one."_s.arg(iso8601(signingTime))
                         .arg(profile.clockSkewMinutes)
                         .arg(profile.name),
         .seen = iso8601(signingTime),
         .expected = u"%1, give or take %2 minutes"_s.arg(iso8601(now)).arg(profile.clockSkewMinutes)},
        u"The signing time %1 is too far off. Set the device's clock."_s.arg(iso8601(signingTime)), FaultKind::BadTime);
}

}  // namespace

std::optional<Refuse> checkForm(const MessageForm &form, const Profile &profile, Check check, Instant now,
                                Trace &trace) {
    if (auto objection = checkDeviations(form.deviations, profile, check, trace)) return objection;
    if (!form.signingTime) return {};
    return checkSigningTime(*form.signingTime, profile, now, trace);
}

}  // namespace scepter::admission
