# What one would write in an afternoon with openpyxl: read every value of each form, add them up, write the styled totals and
# the matrix of units. It checks nothing and says nothing of where a figure comes from.
# rollup-openpyxl.py FOLDER OUT.xlsx
import os
import sys

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

folder, out = sys.argv[1:3]
labels, totals, matrix = {}, {}, []
for name in sorted(os.listdir(folder)):
    if not name.endswith(".xlsx"):
        continue
    book = load_workbook(os.path.join(folder, name), read_only=True, data_only=True)
    figures = {}
    for row in book["Biểu số liệu"].iter_rows(values_only=True):
        code = row[0] if row else None
        if not isinstance(code, str) or not code.startswith("ct"):
            continue
        labels.setdefault(code, row[2])
        figures[code] = [value for value in row[4:] if isinstance(value, (int, float))]
        sums = totals.setdefault(code, [0.0] * 16)
        for i, value in enumerate(figures[code]):
            sums[i] += value
    book.close()
    matrix.append((name, figures))

thin = Side(style="thin")
edges = Border(left=thin, right=thin, top=thin, bottom=thin)
plain = Font(name="Times New Roman", size=12)
strong = Font(name="Times New Roman", size=12, bold=True)
grey = PatternFill("solid", fgColor="FFDDDDDD")


def cell(sheet, value, kind):
    made = WriteOnlyCell(sheet, value=value)
    made.border = edges
    made.font = strong if kind == "head" else plain
    if kind == "head":
        made.fill = grey
        made.alignment = Alignment(wrap_text=True, vertical="center")
    if kind == "number":
        made.number_format = "#,##0.0"
    return made


book = Workbook(write_only=True)
sheet = book.create_sheet("Tổng hợp")
sheet.freeze_panes = "A2"
sheet.append([cell(sheet, text, "head") for text in ("Mã", "Chỉ tiêu", "Trong kỳ", "Lũy kế", "Cùng kỳ")])
for code, sums in totals.items():
    line = [cell(sheet, code, "text"), cell(sheet, labels[code], "text")]
    sheet.append(line + [cell(sheet, value, "number") for value in sums[:3]])
sheet = book.create_sheet("Đơn vị")
sheet.freeze_panes = "B2"
sheet.append([cell(sheet, text, "head") for text in ("Đơn vị", *totals)])
for name, figures in matrix:
    firsts = [figures.get(code, [None])[0] if figures.get(code) else None for code in totals]
    sheet.append([cell(sheet, name, "text")] + [cell(sheet, value, "number") for value in firsts])
book.save(out)
print(sum(sums[0] for sums in totals.values()))
