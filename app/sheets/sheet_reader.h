// Reads the language of configuration sheets, a line at a time.
#pragma once

#include <vector>

#include <QStringView>

#include "app/sheets/sheet_template.h"

namespace scepter::app {

class SheetReader {
public:
    explicit SheetReader(SheetTemplate &sheet) : m_sheet(sheet) {}

    Result<void> read(const QString &text);

private:
    using Piece = SheetTemplate::Piece;

    Result<void> readTitle(QStringView line);
    Result<void> readLine(QStringView line);
    /// What stands between the braces.
    Result<Piece> readTag(QStringView tag);
    Result<Piece> readPlace(QStringView tag);
    Result<Piece> openSection(Piece::Kind kind, const QString &name);
    Result<Piece> closeSection(const QString &name);
    Result<std::vector<SheetForm>> readForms(const QList<QStringView> &words) const;
    bool isKnownToBeThere(QStringView name) const;
    Fault malformed(const QString &sentence) const;

    SheetTemplate &m_sheet;
    std::vector<Piece> m_open;  ///< sections, the innermost last
    int m_line = 0;
};

}  // namespace scepter::app
