#!/usr/bin/env python3
"""Writes the tables the tests import: invented counties, in the style of published tables.

    generate.py [FOLDER]     write into FOLDER, by default where this file lies

Standard library only, and the same bytes each time, so that a test can compare.
"""

import io
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

DATE = (2024, 1, 1, 0, 0, 0)


def pack(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, DATE), text)
    return buffer.getvalue()


def letters(column):
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def xlsx(sheets):
    """sheets: [(name, rows, merges)]; a cell is None, a str, a number or a str such as '40%'."""
    parts = {}
    overrides, relations, names = "", "", ""
    for index, (name, rows, merges) in enumerate(sheets, 1):
        body = ""
        for number, row in enumerate(rows, 1):
            cells = ""
            for column, value in enumerate(row, 1):
                place = f"{letters(column)}{number}"
                if value is None or value == "":
                    continue
                if isinstance(value, (int, float)):
                    cells += f'<c r="{place}"><v>{value}</v></c>'
                elif value.endswith("%%"):
                    share = float(value[:-2]) / 100
                    cells += f'<c r="{place}" s="1"><v>{share:g}</v></c>'
                else:
                    cells += (f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">'
                              f"{escape(value)}</t></is></c>")
            body += f'<row r="{number}">{cells}</row>'
        merged = "".join(f'<mergeCell ref="{area}"/>' for area in merges)
        if merged:
            merged = f'<mergeCells count="{len(merges)}">{merged}</mergeCells>'
        parts[f"xl/worksheets/sheet{index}.xml"] = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"<sheetData>{body}</sheetData>{merged}</worksheet>")
        overrides += (f'<Override PartName="/xl/worksheets/sheet{index}.xml" ContentType="application/'
                      'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>')
        relations += (f'<Relationship Id="rId{index}" Type="http://schemas.openxmlformats.org/'
                      'officeDocument/2006/relationships/worksheet" '
                      f'Target="worksheets/sheet{index}.xml"/>')
        names += f'<sheet name="{escape(name)}" sheetId="{index}" r:id="rId{index}"/>'
    last = len(sheets) + 1
    relations += (f'<Relationship Id="rId{last}" Type="http://schemas.openxmlformats.org/officeDocument/'
                  '2006/relationships/styles" Target="styles.xml"/>')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts["xl/styles.xml"] = (
        head + '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9" applyNumberFormat="1"/></cellXfs>'
        "</styleSheet>")
    parts["xl/workbook.xml"] = (
        head + '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f"<sheets>{names}</sheets></workbook>")
    parts["xl/_rels/workbook.xml.rels"] = (
        head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{relations}</Relationships>")
    return pack({
        "[Content_Types].xml": (
            head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
            f'officedocument.spreadsheetml.styles+xml"/>{overrides}</Types>'),
        "_rels/.rels": (
            head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        **parts,
    })


def docx(blocks):
    """blocks: a str is a paragraph; a list is a table of rows of cells; a cell is a str, or
    (str, columns, 'down'|'more'|'') with the columns it spans and whether it goes on below."""
    body = ""
    for block in blocks:
        if isinstance(block, str):
            body += f"<w:p><w:r><w:t>{escape(block)}</w:t></w:r></w:p>"
            continue
        body += "<w:tbl>"
        for row in block:
            body += "<w:tr>"
            for cell in row:
                text, span, merge = cell if isinstance(cell, tuple) else (cell, 1, "")
                marks = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
                marks += {"down": '<w:vMerge w:val="restart"/>', "more": "<w:vMerge/>"}.get(merge, "")
                lines = "".join(
                    f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
                body += f"<w:tc><w:tcPr>{marks}</w:tcPr>{lines}</w:tc>"
            body += "</w:tr>"
        body += "</w:tbl>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return pack({
        "[Content_Types].xml": (
            head + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/'
            'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
        "_rels/.rels": (
            head + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            'relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
        "word/document.xml": (
            head + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{body}</w:body></w:document>"),
    })


# Three levels, weights of their own, heads in two rows, a total, remarks.
TOWNSHIPS = xlsx([("乡镇", [
    ["附件1"],
    ["示例县2024年乡镇政务公开考核指标"],
    ["一级指标", None, "二级指标", None, "三级指标", "分值", "评分标准", "责任单位", "完成时限"],
    ["名称", "权重", "名称", "权重"],
    ["组织保障", 20, "组织领导", 10, "领导小组", 4, "成立领导小组得4分，未成立不得分。", "县政务公开办", "2024年3月底前"],
    [None, None, None, None, "专题研究", "6分", "每年研究政务公开工作不少于2次，每少一次扣3分。", "县政务公开办"],
    [None, None, "业务培训", 10, "培训", 10, "开展培训得满分，未开展的扣5分；未按时报送培训材料的，每逾期1天扣0.5分，最多扣2分。"],
    ["主动公开", 50, "规范性文件", "２０", "文件发布", 12, "无文号的每件扣2分；超期公开每件扣1分，扣完为止。", "各乡镇"],
    [None, None, None, None, "立改废", 8, "未标注有效性的，每发现一件扣1分，扣完为止，不计负分。"],
    [None, None, "重点领域", 30, "栏目更新", "15.0000", "空白栏目每个扣3分；应更新未更新的栏目每个扣1分，最多扣6分。"],
    [None, None, None, None, "目录维护", 15, "目录每缺一项扣2分，扣完为止。"],
    ["依申请公开", 15, "办理答复", 15, "按期答复", 10, "超期答复每件扣5分。"],
    [None, None, None, None, "答复规范", 5, "答复书要素不全的，每处扣0.5分，扣完5分为止。"],
    ["解读回应", 15, "政策解读", 15, "解读比例", 15, "解读率达到90%以上得15分，80%-90%得10分，60%-80%得5分，低于60%不得分。"],
    ["合计", None, None, None, None, 100],
    ["备注：90分以上为优秀，80分以上为良好，60分以上为合格。"],
], ["A2:I2", "A3:B3", "C3:D3", "E3:E4", "F3:F4", "G3:G4", "H3:H4", "I3:I4",
    "A5:A7", "B5:B7", "C5:C6", "D5:D6", "A8:A11", "B8:B11", "C8:C9", "D8:D9", "C10:C11",
    "D10:D11", "A12:A13", "B12:B13", "C12:C13", "D12:D13", "A16:I16"])])

# A column of elements in marks, a misfit of 10 against 8, ceilings, halves, notes.
SURVEY = xlsx([("测评表", [
    ["示例市2023年政府信息公开测评表"],
    ["序号", "一级指标", "二级指标", "考察点", "权重", "评分标准", "得分", "扣分依据"],
    ["1", "重大决策", "意见征集", "决策草案【2分】决策依据【2分】征集渠道【1分】征集时间【2分】背景介绍【2分】联系方式【1分】", 8, "决策草案【2分】决策依据【2分】征集渠道【1分】征集时间【2分】背景介绍【2分】联系方式【1分】", 6, "缺背景介绍"],
    ["2", "重大决策", "意见反馈", "采纳情况", 8, "公开采纳情况的得8分，未公开的不得分", 8],
    ["3", "规范性文件", "部门文件", "发布", 10, "考核2023年之后印发的文件，每件要素不全扣1分，最多扣5分", 9, "1件无成文日期"],
    ["4", "规范性文件", "立改废", "清理", 4, "至今未梳理目录的，本栏目不高于及格分，每缺一件扣1分", 4],
    ["5", "规范性文件", "解读关联", "解读材料", 6, "文件与解读未关联的，扣除其他文件分值的一半", 3, "未关联"],
    ["6", "监督保障", "年度报告", "报告", 10, "没有年度报告的扣2分；报告数据与往年雷同的扣1-4分", 10],
    ["7", "监督保障", "工作考核", "考核", 4, "视情况扣2分", 4],
], ["A1:H1"])])

# Names with points, three kinds of numbers in one column, GBK.
OUTLINE = """示例区门户网站考评指标（2022年，总分100分）,,
考评项目,分值,评分标准
一、健康情况（40分）,,
（一）可用性,15,首页或栏目打不开的，每发现一次扣1分，扣完为止
（二）更新情况,15,每月更新信息不低于40条，每少1条扣0.5分
（三）商业广告,10,刊登商业广告，此项不得分
二、平台建设（60分）,,
（一）栏目建设,20,"1.未开设概况信息类栏目的，扣1分；
2.栏目空白的，每个扣2分。"
（二）访谈,10,访谈1次50%、2次100%、0次0
（三）办事指南,10,按公开指南数/应公开指南数×分值计分
（四）信息报送,10,每条得0.5分，最高10分
（五）创新做法,10,根据实际情况进行评分
合计,100,
""".encode("gb18030")

# Cut by a page, heads repeated, ranges, below zero, deadlines.
DEPARTMENTS = docx([
    "示例县县直部门政务公开工作考核细则（2022年度）",
    [
        ["项目", "考核内容", "分值", "评分办法"],
        [("组织领导", 1, "down"), "明确分管领导和经办人员", "5分", "未明确的扣5分"],
        [("", 1, "more"), "制定年度方案", "5分", "6月30日前制定方案，每逾期一天扣0.5分"],
        [("主动公开", 1, "down"), "机构职能", "10分", "未公开的不得分；内容不准确的，每处扣0.5分"],
        [("", 1, "more"), "公开清单", "4.5分", "公开补贴清单2分，公开监督电话2.5分"],
    ],
    "（续表）",
    [
        ["项目", "考核内容", "分值", "评分办法"],
        ["主动公开", "年度报告", "10分", "有得10分，无扣2分"],
        [("信息报送", 1, "down"), "报送数量", "8分", "总量200条得8分，未完成扣2分"],
        [("", 1, "more"), "采用情况", "0.5-3.5分", "采用信息"],
        ["安全保密", "保密审查", "1分", "未进行审查的倒扣2分（本项1分）"],
        ["安全保密", "涉密事故", "1分", "涉密信息上网，每次倒扣6分（本项1分）"],
    ],
    "注：本细则由县政务公开办解释。",
])

# Weights in per cent, five levels.
SHARES = xlsx([("指标", [
    ["示例市县（区）政务公开第三方评估指标体系（2020）"],
    ["一级指标", "权重", "二级指标", "权重", "三级指标", "权重", "四级指标", "权重", "采样方式", "评分标准"],
    ["政府信息公开", "40%%", "主动公开", "70%%", "会议公开", "40%%", "制度建立与落实", "50%%", "材料", "建立制度得满分，未建立的不得分"],
    [None, None, None, None, None, None, "会议材料", "50%%", "材料", "每缺一次扣1分"],
    [None, None, None, None, "规划计划", "60%%", "公开情况", "100%%", "网站", "未公开的不得分"],
    [None, None, "依申请公开", "30%%", "渠道", "100%%", "网上申请", "100%%", "网站", "渠道不畅通的不得分"],
    ["平台建设", "60%%", "政府网站", "100%%", "内容保障", "100%%", "栏目更新", "40%%", "网站", "栏目未更新的，每个扣2分"],
    [None, None, None, None, None, None, "信息质量", "60%%", "网站", "错别字每处扣0.5分，扣完为止"],
], ["A1:J1", "A3:A6", "B3:B6", "C3:C5", "D3:D5", "E3:E4", "F3:F4", "A7:A8", "B7:B8", "C7:C8",
    "D7:D8", "E7:E8", "F7:F8"])])

# Vetoes, deductions and bonus as parts of one sheet; subtotals, one of them wrong.
INSPECTION = xlsx([("检查表", [
    ["示例县2021年政府网站与政务新媒体检查指标"],
    [],
    ["指标", "评分细则", "分值"],
    ["一、单项否决"],
    ["安全泄密", "发布反动、暴力、色情内容的，一票否决"],
    ["站点无法访问", "一周内无法访问次数占比5%以上，单项否决"],
    ["二、扣分指标"],
    ["发布解读", "概况信息未开设的扣3分；每发现一处不准确扣1分", 30],
    ["互动交流", "留言超过2个月未公开的，每条扣2分；模拟咨询5个工作日未答复的扣5分", 30],
    ["小计", None, 65],
    ["功能设计", "录用率低于30%扣1分", 15],
    ["可用性", "每发现一个链接打不开扣0.1分，扣完为止", 25],
    ["三、加分项"],
    ["表彰", "获得县级以上表彰的，每次加3分", 5],
    ["创新", "数据开放做法被推广的加2分", 3],
    ["合计", None, 108],
    ["注：同一问题不重复扣分。"],
], ["A1:C1", "A4:C4", "A7:C7", "A13:C13", "A17:C17"])])

# What the public thinks: four grades a row, no levels.
OPINION = """2024年示例县政务公开社会评议表
序号,评议内容,满分,评议标准
1,信息发布是否及时,10,优10/良8/一般6/差0
2,办事指南是否好用,10,优秀10分、良好8分、一般6分、差0分
3,政策解读是否易懂,10,好得10分，较好得8分，一般得5分，差不得分
4,留言答复是否满意,10,非常满意10分；满意8分；不满意0分
""".encode("utf-8")

# What units got, a table for each of three: to be imported as judgements.
RESULTS = xlsx([(name, [
    [f"示例县2023年第二季度政务公开“两化”测评得分表（{name}）"],
    ["领域", "事项", "权重", "得分", "扣分说明", "整改情况"],
    ["财政预决算", "部门预算", 20, 20 if name == "白石乡" else 16, None if name == "白石乡" else "预算表缺三公经费说明"],
    ["财政预决算", "部门决算", 20, 20],
    ["社会救助", "低保名单", 30, 24, "公示期不足7日"],
    ["社会救助", "办事指南", 10, 8.5, "联系电话有误"],
    ["安全生产", "检查结果", 20, "20分"],
    ["合计", None, 100, 92.5 if name == "白石乡" else 88.5],
], ["A1:F1", "A3:A4", "A5:A6"]) for name in ("白石乡", "清河镇", "柳溪镇")])

FILES = {
    "xiangzhen-2024.xlsx": TOWNSHIPS,
    "ceping-2023.xlsx": SURVEY,
    "menhu-2022.csv": OUTLINE,
    "bumen-2022.docx": DEPARTMENTS,
    "pinggu-2020.xlsx": SHARES,
    "jiancha-2021.xlsx": INSPECTION,
    "pingyi-2024.csv": OPINION,
    "defen-2023.xlsx": RESULTS,
}

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__)
    folder = folder if folder.is_dir() else folder.parent
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
