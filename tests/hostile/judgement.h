// What must hold whatever a client sends.
#pragma once

#include <QString>

#include "http/message.h"
#include "records/transaction.h"

namespace scepter::tests {

/// What is wrong with how a hostile request was answered and recorded; empty when nothing is. It was refused, by a
/// status that is no fault of ours, and its record has a failed rung that says why.
QString complaintAbout(const http::Response &response, const Transaction &recorded);
/// The same for one that may also have been answered like an honest one.
QString complaintAboutAny(const http::Response &response, const Transaction &recorded);

/// Whether anything was given for it: a certificate, a place in the queue, an answer.
bool wasServed(const Transaction &recorded);

}  // namespace scepter::tests
