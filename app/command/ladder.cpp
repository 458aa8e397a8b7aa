#include "app/command/ladder.h"

#include <algorithm>

#include "app/command/console.h"
#include "records/shell_word.h"

namespace scepter::app {
using namespace Qt::StringLiterals;

namespace {

QString mark(RungState state) {
    switch (state) {
        case RungState::Passed:
            return u"✓ passed"_s;
        case RungState::Noted:
            return u"! noted"_s;
        case RungState::Waiting:
            return u"… WAITING"_s;
        case RungState::Failed:
            return u"✗ FAILED"_s;
        case RungState::NotReached:
            return u"· not reached"_s;
    }
    return {};
}

QString ending(TransactionResult result) {
    switch (result) {
        case TransactionResult::Issued:
            return u"issued"_s;
        case TransactionResult::Pending:
            return u"told to wait for a decision"_s;
        case TransactionResult::Answered:
            return u"answered"_s;
        case TransactionResult::Refused:
            return u"refused"_s;
        case TransactionResult::NotScep:
            return u"it never became a SCEP message"_s;
        case TransactionResult::Faulted:
            return u"failed on our side"_s;
    }
    return {};
}

constexpr qsizetype markWidth = 13;
constexpr qsizetype labelWidth = 10;
// Where all went well what was seen needs no line of its own, unless it is long.
constexpr qsizetype seenOnTheLine = 72;

void printRung(Console &console, const Rung &rung, qsizetype titleWidth, const QString &fix) {
    const auto head =
        u"  "_s + mark(rung.state).leftJustified(markWidth + 1) + title(rung.check).leftJustified(titleWidth + 2);
    if (rung.state == RungState::NotReached) {
        console.print(head.trimmed().prepend(u"  "_s));
        return;
    }
    if (rung.state == RungState::Passed && rung.seen.size() <= seenOnTheLine) {
        console.print(head + rung.sentence + (rung.seen.isEmpty() ? QString() : u" (%1)"_s.arg(rung.seen)));
        return;
    }
    console.print(head + rung.sentence);
    const QString indent(head.size(), u' ');
    const auto detail = [&](const QString &label, const QString &text) {
        if (!text.isEmpty()) console.print(indent + label.leftJustified(labelWidth) + text);
    };
    detail(u"seen"_s, rung.seen);
    detail(u"expected"_s, rung.expected);
    detail(rung.state == RungState::Waiting ? u"decide"_s : u"fix"_s, fix);
}

}  // namespace

QString fixCommand(const Rung &rung, const Transaction &transaction, const QString &site) {
    // No more than the device has used.
    const auto weak = transaction.weak ? transaction.weak : allWeakAlgorithms;
    // The request says what it should be.
    const bool isValue = rung.check == Check::AddressAndSerial && rung.fix == Fix::EditRegistration &&
                         !(transaction.ipAddress.isEmpty() && transaction.serialNumber.isEmpty());
    if (isValue) {
        return u"scepter device set %1 %2 --from-request %3"_s.arg(shellWord(site), shellWord(rung.fixTarget))
            .arg(transaction.id);
    }
    // A request that waits does not know its own number yet; a poll names that of the request.
    const bool isItself = (rung.fix == Fix::DecideRequest || rung.fix == Fix::AdoptRequest) && rung.fixTarget.isEmpty();
    return command(rung.fix, isItself ? QString::number(transaction.id) : rung.fixTarget, site, weak);
}

QString headline(const Transaction &transaction) {
    auto line = transaction.operation;
    if (!transaction.fqdn.isEmpty()) line += u" for "_s + transaction.fqdn;
    line += u" from %1: %2"_s.arg(transaction.peer, ending(transaction.result));
    if (!transaction.failInfo.isEmpty()) line += u" (%1)"_s.arg(transaction.failInfo);
    return line;
}

void printLadder(Console &console, const Transaction &transaction, const QString &site) {
    console.print(u"Request %1, %2"_s.arg(transaction.id).arg(iso8601(transaction.at)));
    console.print(headline(transaction));
    if (!transaction.reason.isEmpty()) console.print(transaction.reason);
    console.print(QString());
    const auto ladder = transaction.trace.ladder();
    qsizetype width = 0;
    for (const auto &rung : ladder) width = std::max(width, title(rung.check).size());
    for (const auto &rung : ladder) printRung(console, rung, width, fixCommand(rung, transaction, site));
}

}  // namespace scepter::app
