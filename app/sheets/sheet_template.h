// A configuration sheet with placeholders, as it stands in a file: read once, filled in for each device.
//
// The first line is {{! TITLE: SENTENCE }}. {{NAME}} stands for a value, {{NAME|FORM}} for the value written in a form
// of `sheet_form.h`, {{NAME|SHAPE|FORM}} for a digest that is shaped first. What is between {{#NAME}} and {{/NAME}} is
// there when the value is, what is between {{^NAME}} and {{/NAME}} when it is not. {{! ... }} is a remark. A line that
// holds only tags of sections and remarks leaves no line behind.
#pragma once

#include <vector>

#include <QByteArrayView>
#include <QString>

#include "app/sheets/sheet_form.h"
#include "app/sheets/sheet_values.h"
#include "base/result.h"

namespace scepter::app {

class SheetTemplate {
public:
    static constexpr qsizetype largestFile = 256 * 1024;  ///< octets

    /// `source` names the file in sentences: "FILE, line 7: there is no placeholder ...". Malformed for everything that
    /// could go wrong with some device later: unknown names and forms, sections that do not close, a value that may be
    /// missing outside of its section.
    static Result<SheetTemplate> parse(QByteArrayView utf8, const QString &source);

    const QString &title() const { return m_title; }        ///< "Cisco IOS and IOS XE"
    const QString &sentence() const { return m_sentence; }  ///< what to do with it

    /// Refused, naming the line and the placeholder, for a value that its form cannot carry.
    Result<QString> fill(const SheetValues &values) const;

private:
    friend class SheetReader;

    struct Piece {
        enum class Kind { Text, Place, WhenThere, WhenMissing, End };
        Kind kind = Kind::Text;
        QString text = {};  ///< the text itself, or the name of the place
        std::vector<SheetForm> forms = {};
        int line = 0;
    };

    Result<QString> placed(const Piece &piece, const SheetValues &values) const;

    QString m_source;
    QString m_title;
    QString m_sentence;
    std::vector<Piece> m_pieces;
};

}  // namespace scepter::app
