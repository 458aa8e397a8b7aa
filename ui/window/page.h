// The pages of the window, and how one page sends a person to another.
#pragma once

#include <QMetaType>
#include <QString>

namespace scepter::ui {

enum class Page {
    Overview,
    Devices,
    Challenges,
    Requests,
    Certificates,
    Revocations,
    Audit,
    TrustedSigners,
    Ndes,
    Settings
};

/// The chip that is pressed when the page comes up; a page ignores what it does not have.
enum class PageFilter { All, Failing, Weak, Waiting, Issued, Refused, NotScep, Valid, ExpiringSoon, Expired, Revoked, Alarms };

/// Where a click leads: a page, what it shows there, and the row to be selected.
struct Destination {
    Page page = Page::Overview;
    PageFilter filter = PageFilter::All;
    QString search = {};     ///< empty: everything
    qint64 transaction = 0;  ///< number of the transaction to be selected on Requests; 0: none
    qint64 device = 0;       ///< number of the registration to be selected on Devices; 0: none
};

}  // namespace scepter::ui

Q_DECLARE_METATYPE(scepter::ui::Destination)
