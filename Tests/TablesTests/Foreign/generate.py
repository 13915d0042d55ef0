#!/usr/bin/env python3
"""Writes tables as strangers make them: invented counties, every bad habit of published tables.

    generate.py [FOLDER]     write into FOLDER, by default where this file lies

Workbooks are made by openpyxl, so that they are not of our own kind. What a careful official
expects of each table stands beside it in a .txt file that is written by hand; this script does not
touch it.
"""

import datetime
import importlib.util
import io
import pathlib
import re
import sys
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font

HERE = pathlib.Path(__file__).resolve().parent
DATE = (2024, 1, 1, 0, 0, 0)

spec = importlib.util.spec_from_file_location("tables", HERE.parent / "Tables" / "generate.py")
tables = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tables)


def repacked(data):
    """The same parts with fixed dates."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(
            buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2024-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(name, DATE), part, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def xlsx(*sheets):
    """A sheet is a dict: name, rows, merges, hidden rows, hidden columns, state, formats."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = datetime.datetime(2024, 1, 1)
    for sheet in sheets:
        page = book.create_sheet(sheet["name"])
        for row, cells in enumerate(sheet.get("rows", []), 1):
            for column, value in enumerate(cells, 1):
                if value is None or value == "":
                    continue
                cell = page.cell(row, column, value)
                cell.alignment = Alignment(wrap_text=True, vertical="center")
                if row == 1:
                    cell.font = Font(bold=True, size=16)
        for place, form in sheet.get("formats", {}).items():
            for cell in [cell for row in page[place] for cell in row] if ":" in place else [
                    page[place]]:
                cell.number_format = form
        for area in sheet.get("merges", []):
            page.merge_cells(area)
        for row in sheet.get("hidden_rows", []):
            page.row_dimensions[row].hidden = True
        for column in sheet.get("hidden_columns", []):
            page.column_dimensions[column].hidden = True
        page.sheet_state = sheet.get("state", "visible")
    buffer = io.BytesIO()
    book.save(buffer)
    return repacked(buffer.getvalue())


FILES = {}

# 1. Everything merged, a serial column, points as texts, subtotals within the table, several
# deductions in one cell.
FILES["01-hebing.xlsx"] = xlsx({"name": "Sheet1", "rows": [
    ["示例县2023年度乡镇（街道）政务公开工作考核评分表"],
    ["被考核单位（盖章）：", None, None, None, None, "考核时间：      年   月   日"],
    ["序号", "考核项目", None, "考核内容", "标准分", "评分细则", "得分", "备注"],
    [1, "组织\n保障\n（15分）", "机构\n人员", "明确分管负责人、承办机构和专职工作人员，名单报县政务公开办备案。", "5分", "①未明确分管负责人的扣2分；②未明确承办机构的扣2分；③名单未备案的扣1分。"],
    [2, None, "会议\n部署", "政府常务会议每年听取政务公开工作汇报不少于1次。", "4分", "未听取汇报的不得分。"],
    [3, None, "学习\n培训", "举办政务公开业务培训。", "6分", "举办1次得3分，举办2次及以上得6分。"],
    ["小计", None, None, None, "15分"],
    [4, "主动\n公开\n（60分）", "基础\n栏目", "法定主动公开栏目内容完整、更新及时。", "25分", "1.空白栏目每个扣2分；2.超过3个月未更新的栏目，每个扣1分；3.信息发布后链接失效的，每条扣0.5分，最多扣5分。扣完为止。"],
    [5, None, "文件\n公开", "规范性文件自印发之日起20个工作日内公开。", "20分", "未公开的，每件扣2分；逾期公开的，每件扣1分；文件格式不规范的，每件扣0.5分。本项扣完为止，不倒扣。"],
    [6, None, "政策\n解读", "解读材料与文件同步发布。", "15分", "应解读未解读的，每件扣3分；解读材料与文件没有相互关联的，每件扣1分。"],
    ["小计", None, None, None, "60分"],
    [7, "依申请公开（25分）", None, "渠道畅通，答复规范，按期办结。", "25分", "申请渠道不畅通的扣5分；超期答复的，每件扣5分；因答复不当被行政复议机关纠正或者行政诉讼败诉的，每件扣10分。"],
    ["合计", None, None, None, "100分"],
    ["注：1.同一问题不重复扣分；2.考核得分90分及以上为优秀，75分及以上为良好，60分及以上为合格，60分以下为不合格。"],
], "merges": ["A1:H1", "A2:E2", "F2:H2", "B3:C3", "B4:B6", "A7:D7", "B8:B10", "A11:D11", "B12:C12",
              "A13:D13", "A14:H14"]})

# 2. Weights as fractions on two levels, a cover, a blank sheet and an old version that is hidden.
FILES["02-fengmian.xlsx"] = xlsx(
    {"name": "封面", "rows": [["示例市政务公开第三方评估"], ["指标体系"], ["（2024年版）"], ["示例市人民政府办公室"], ["二〇二四年三月"]]},
    {"name": "填表说明", "rows": [["序号", "说明"], [1, "本指标适用于各县区。"], [2, "评估时段为2024-01-01至2024-09-30。"]]},
    {"name": "指标体系", "rows": [
        ["示例市2024年政务公开第三方评估指标体系"],
        ["一级指标", None, "二级指标", None, "评估要点", "评估标准", "评估方式"],
        ["指标名称", "权重", "指标名称", "权重"],
        ["决策公开", 0.35, "重大行政决策", 0.6, "目录公开、意见征集、结果反馈", "未公开年度决策事项目录的扣40%；未公开意见采纳情况的扣30%。", "网上监测"],
        [None, None, "规范性文件", 0.4, "集中发布现行有效文件", "按集中公开件数/现行有效件数×分值计分", "网上监测"],
        ["管理服务", 0.4, "权责清单", 0.5, "清单动态调整", "清单未公开的不得分；未按年度调整的，扣该项分值的50%", "网上监测"],
        [None, None, "办事服务", 0.5, "办事指南要素齐全", "随机抽查10个事项，每发现1个要素不全的，扣1分", "抽查"],
        ["回应关切", 0.25, "留言办理", 0.7, "答复及时", "按期答复率低于95%的扣5分", "后台数据"],
        [None, None, "新闻发布", 0.3, "新闻发布会", "主要负责人出席新闻发布会1次以上的得满分，未出席的不得分", "材料"],
        ["合计", 1],
    ], "merges": ["A1:G1", "A2:B2", "C2:D2", "E2:E3", "F2:F3", "G2:G3", "A4:A5", "B4:B5", "A6:A7",
                  "B6:B7", "A8:A9", "B8:B9"]},
    {"name": "Sheet2"},
    {"name": "旧版", "state": "hidden", "rows": [["一级指标", "二级指标", "分值", "评分标准"]]
     + [[f"旧{i}", f"旧指标{i}", 5, "每缺一项扣1分"] for i in range(20)]},
)

# 3. Semicolons, GB18030 without a mark, full-width everything, blank cells mean as above.
FILES["03-fenhao.csv"] = """示例区政府部门信息公开考评表（２０２２年度）;;;;
考评大类;考评小类;考评标准;分值（分）;责任科室
信息公开；;;;;
一、主动公开;机构信息;机构职能、领导分工、联系方式缺一项扣１分；信息有误的，每处扣０．５分。;１０;办公室
;规划信息;未公开五年规划的扣３分，未公开年度计划的扣２分。;５;综合科
;财政信息;预算、决算未在批复后２０日内公开的，各扣５分。;１０;财务科
二、申请公开;受理;未在网站公布申请渠道的，扣２分；渠道无效的，每个扣２分。;１０;法规科
;答复;超期未答复的每件扣５分，扣完为止。;１５;法规科
三、平台建设;网站;发现严重错别字的，每处扣１分；发现失效链接的，每个扣０．１分，最多扣５分。;２０;信息中心
;新媒体;每周至少更新１次，每少一周扣１分。;１０;信息中心
四、监督保障;年报;１月３１日前公布上年度报告，每迟一天扣１分；内容要素缺失，每处扣１分。;２０;办公室
总计;;;１００;
""".replace("信息公开；;;;;\n", "").encode("gb18030")

# 4. Tabs, UTF-16 with a mark as spreadsheets write "Unicode text", cells of several lines.
FILES["04-zhibiao.csv"] = ("\ufeff" + "\r\n".join([
    "示例县2024年部门政务公开测评细则\t\t\t\t",
    "序号\t一级指标（分值）\t二级指标\t分值\t测评细则",
    '1\t基础信息（30）\t概况\t10\t"概况信息不准确的，每处扣1分；\n超过一年未更新的，扣3分。"',
    "2\t\t人事信息\t10\t招考公告、录用结果未公开的，每缺1项扣2分",
    "3\t\t统计信息\t10\t每季度公开统计数据，缺1个季度扣2.5分",
    "4\t重点领域（50）\t行政许可\t20\t许可结果自作出决定之日起7个工作日内未公示的，每条扣2分，扣完为止",
    "5\t\t行政处罚\t20\t处罚结果未公示的，每条扣2分；公示逾期的，每条扣1分",
    "6\t\t政府采购\t10\t根据公开情况酌情打分",
    "7\t互动（20）\t政务咨询\t20\t咨询答复率×分值",
    "\t合计\t\t100\t",
]) + "\r\n").encode("utf-16-le")

# 5. Headings in two languages, a byte order mark, commas, quotes.
FILES["05-bilingual.csv"] = ("\ufeff" + """Sample County Open Government Scorecard 2024 示例县2024年政务公开评分表,,,,,
No.,Level 1 Indicator 一级指标,Level 2 Indicator 二级指标,Max. Points 满分,Scoring Criteria 评分标准,Responsible Unit 责任单位
1,Proactive disclosure 主动公开,Directory 公开目录,20,"目录分类不清晰的扣2分；每缺一项扣1分，最多扣10分",County Office 县府办
2,,Documents 政策文件,30,"未公开的每件扣3分，公开不及时的每件扣1分",Departments 各部门
3,Requests 依申请公开,Replies 答复,30,"逾期答复每件扣10分，答复不规范每件扣2分",Justice 司法局
4,Oversight 监督保障,Annual report 年度报告,20,"按时发布得20分，未发布不得分",County Office 县府办
Total 合计,,,100,,
""").encode("utf-8")

# 6. Rows and columns that are hidden, points only at the second level, content lines below them.
FILES["06-yincang.xlsx"] = xlsx({"name": "考核表", "rows": [
    ["示例县2023年政务公开考核指标（县直部门）"],
    ["一级指标", "二级指标", "分值", "考核内容", "内部口径", "评分标准"],
    ["主动公开", "机构职能", 20, "公开机构设置、职责和办公地址", "内部：从宽", "缺少一项扣2分"],
    [None, None, None, "公开领导姓名、分工、照片", "内部：从宽", "缺少一项扣2分"],
    [None, None, None, "公开内设机构及负责人", "内部：从宽", "缺少一项扣1分"],
    [None, "已取消的指标", 30, "历史内容", "作废", "每条扣1分"],
    [None, "政策文件", 40, "公开本部门制发的规范性文件", "", "未公开的每件扣4分"],
    [None, None, None, "标明文件效力状态", "", "未标明的每件扣1分"],
    ["平台建设", "栏目维护", 40, "栏目不空白、不超期", "", "空白栏目每个扣5分，超期栏目每个扣2分"],
    ["合计", None, 100],
], "hidden_rows": [6], "hidden_columns": ["E"], "merges": ["A1:F1"]})

# 7. A document of several tables on several pages; the first level stands in paragraphs between
# them, and one table is a form to be signed.
def cell(text, span=1, merge=""):
    return (text, span, merge)

FILES["07-duobiao.docx"] = tables.docx([
    "附件2",
    "示例县2024年度乡镇政务公开工作考核细则",
    [["单位名称", "", "填报时间", ""], ["联系人", "", "联系电话", ""]],
    "一、组织领导（20分）",
    [
        ["考核指标", "评分标准", "分值"],
        ["领导机制", "成立领导小组并明确职责的得5分，未成立的不得分。", "5"],
        ["工作部署", "未召开部署会议的扣5分。", "5"],
        ["队伍建设", "未配备专职人员的扣4分；人员变动未及时报备的，每次扣1分。", "10"],
    ],
    "二、公开内容（60分）",
    [
        ["考核指标", "评分标准", "分值"],
        ["村务公开", "村级公开栏更新不及时的，每村扣2分。", "20"],
        ["惠民补贴", "补贴发放结果未公示的，每批次扣5分；公示期不足7日的，每批次扣2分。", "20"],
        ["应急管理", "应急预案未公开的扣3分。", "10"],
        ["公共服务", "抽查5个办事指南，要素不全的每个扣2分。", "10"],
    ],
    "三、监督评价（20分）",
    [
        ["考核指标", "评分标准", "分值"],
        ["群众满意度", "满意度达到90%以上的得10分；80%-90%的得8分；60%-80%的得5分；60%以下的不得分。", "10"],
        ["问题整改", "对通报问题逾期未整改的，每个扣2分；拒不整改的，本项不得分。", "10"],
    ],
    "说明：总分100分，由县政务公开领导小组办公室组织实施。",
])

# 8. One column of text in which everything stands: names, points and standards.
FILES["08-erlan.docx"] = tables.docx([
    "示例县政府网站内容保障考评办法（2022年）",
    [
        ["考评项目", "考评内容及评分标准"],
        ["信息发布\n（40分）", "1.及时性（20分）。动态类信息应在3个工作日内发布，超时发布的每条扣1分。\n2.准确性（20分）。内容错误的每处扣2分，出现严重表述错误的，此项不得分。"],
        ["解读回应\n（30分）", "1.解读数量（10分）。全年解读不少于6篇，每少1篇扣2分。\n2.回应实效（20分）。对涉及本单位的舆情未回应的每次扣10分。"],
        ["互动交流\n（30分）", "1.信箱办理（20分）。超期办理的每件扣4分。\n2.民意征集（10分）。每开展1次得2.5分，最高10分。"],
    ],
])

# 9. Bonus, penalty and veto sections at the end, points with signs, an entry line in a footnote.
FILES["09-jiajian.xlsx"] = xlsx({"name": "考核", "rows": [
    ["示例市2023年度政务公开考核计分表"],
    ["类别", "指标", "分值", "计分办法", "牵头单位", "自评分", "考评分", "扣分原因"],
    ["基础指标\n（100分）", "政策公开", 50, "未公开的，每件扣2分；公开后又删除的，每件扣5分", "市府办", 48, 46, "删除1件"],
    [None, "政民互动", 30, "群众留言办理超时每件扣1分，敷衍答复每件扣2分", "信访局", 30, 29, "超时1件"],
    [None, "基层公开", 20, "26个试点领域标准目录未编制的，每个扣1分", "市府办", 20, 20],
    ["加分项", "经验推广", "+3", "经验做法被国家部委推广的加3分，被省级推广的加1分，累计不超过3分", "各部门"],
    [None, "表彰奖励", "2", "获得市级以上表彰的，每次加1分，最高加2分", "各部门"],
    ["扣分项", "通报批评", "-5", "被省级以上通报批评的，每次扣2分，最多扣5分", "各部门"],
    [None, "负面舆情", "-3", "因公开不当引发负面舆情的，每起扣1分", "各部门"],
    ["一票否决", "失泄密", "—", "公开信息造成失泄密事件的，年度考核直接评定为不合格等次", "保密局"],
    ["总分", None, 100],
    ["注：加分合计不超过5分；基础指标得分高于80分的方可加分。"],
], "merges": ["A1:H1", "A3:A5", "A6:A7", "A8:A9", "A12:H12"]})

# 10. Turned sideways: heads stand in the first column.
FILES["10-hengpai.xlsx"] = xlsx({"name": "横排", "rows": [
    ["示例县2022年政务公开考核指标"],
    ["一级指标", "主动公开", None, "依申请公开", "保障机制"],
    ["二级指标", "信息发布", "政策解读", "办理答复", "年度报告"],
    ["分值", 40, 20, 25, 15],
    ["评分标准", "未发布的每条扣1分", "未解读的每件扣2分", "逾期答复的每件扣5分", "未发布年度报告的不得分"],
    ["责任单位", "各单位", "各单位", "县司法局", "县政府办"],
], "merges": ["A1:E1", "B2:C2"]})

# 11. Levels of weights each of 100 per cent, in texts; several heads; a column of quotas.
FILES["11-bizhong.xlsx"] = xlsx({"name": "指标", "rows": [
    ["示例区2023年政务公开评估指标"],
    ["一级指标", "一级权重", "二级指标", "二级权重", "三级指标", "三级权重", "考察点"],
    ["公开平台", "45%", "政府网站", "60％", "首页可用", "50%", "首页是否可以访问"],
    [None, None, None, None, "站内搜索", "50%", "站内搜索是否可用"],
    [None, None, "政府公报", "40％", "电子化", "100%", "公报是否在网站公开"],
    ["公开内容", "55%", "政策文件", "70％", "集中公开", "60%", "文件未集中公开的，每件扣1分"],
    [None, None, None, None, "有效性标注", "40%", "未标注有效性的，每件扣0.5分"],
    [None, None, "财政信息", "30％", "预决算", "100%", "部门预算、决算未公开的，每个部门扣3分"],
], "merges": ["A1:G1"]})

# 12. A table of ranges and questions; names carry the points; notes between the rows.
FILES["12-qujian.docx"] = tables.docx([
    "示例区2021年部门信息公开评估表",
    [
        ["二级指标", "三级指标", "四级指标", "评分说明"],
        [cell("重点领域公开（60分）", 1, "down"), cell("财政资金（30分）", 1, "down"), "是否公开部门预算（20分）", "公开预算总表10分，公开三公经费预算10分"],
        [cell("", 1, "more"), cell("", 1, "more"), "是否公开绩效目标（5-10分）", "根据公开完整程度给分"],
        [cell("", 1, "more"), "公共服务（30分）", "是否公开服务事项清单（30分）", "有清单得20分，清单有链接的得10分"],
        [cell("依申请公开（40分）", 1, "down"), "申请渠道（15分）", "网上申请是否畅通（15分）", "畅通15分，不畅通0分"],
        [cell("", 1, "more"), "答复情况（25分）", "是否按期答复（25分）", "按期答复25分，逾期答复10分，不答复0分"],
    ],
    "注：总分100分。",
])

# 13. Only deductions, each of a fixed size: there are no points a criterion could have.
FILES["13-koufen.xlsx"] = xlsx({"name": "扣分表", "rows": [
    ["示例县2023年政府网站日常监测扣分标准（总分100分）"],
    ["监测项目", "扣分情形", "扣分值"],
    ["可用性", "首页无法打开", "5分/次"],
    ["可用性", "栏目页面无法打开", "2分/个"],
    ["更新", "首页栏目超过两周未更新", "3分/个"],
    ["内容", "严重表述错误", "10分/处"],
], "merges": ["A1:C1"]})

# 14. Several items of one indicator in one cell that is merged downwards, with a serial column of
# codes, and standards that no rule says.
FILES["14-jiceng.xlsx"] = xlsx({"name": "两化", "rows": [
    ["附件："],
    ["示例县2024年基层政务公开标准化规范化测评表"],
    ["（共100分）"],
    ["目录编码", "公开领域", "公开事项", "测评标准", "权重"],
    ["010000", "社会救助", None, None, 40],
    ["010100", "社会救助", "最低生活保障", "政策法规、办事指南、审核信息、审批信息4项内容，缺1项扣5分；审批信息未按月更新的，每少1个月扣1分。", 20],
    ["010200", "社会救助", "特困人员供养", "政策法规、办事指南、审批信息齐全且及时更新的得满分；内容不全的酌情扣1-8分；栏目空白的不得分。", 20],
    ["020000", "养老服务", None, None, 30],
    ["020100", "养老服务", "补贴发放", "本年度无发放事项且已发布情况说明的，按80%计分。未公开的不得分。", 30],
    ["030000", "公共文化", None, None, 30],
    ["030100", "公共文化", "活动预告", "每月发布不少于2条，少1条扣0.5分，扣完为止", 18],
    ["030200", "公共文化", "场馆信息", "参照县级目录执行，由测评组综合评定。", 12],
    ["合　计", None, None, None, 100],
], "merges": ["A1:E1", "A2:E2", "A3:E3"]})

# 15. Everything in sections over the whole width, heads repeated in each, subtotal texts.
FILES["15-fenbu.xlsx"] = xlsx({"name": "评分表", "rows": [
    ["2024年示例县政务公开评分表"],
    ["第一部分  制度建设（计25分）"],
    ["项次", "评价指标", "评价标准", "满分", "自评得分", "考核组评分"],
    ["1.1", "制度体系", "建立信息发布审核、保密审查、考核评价制度，每缺一项制度扣3分", 10],
    ["1.2", "工作要点", "3月底前印发年度要点，未印发的不得分，逾期印发的扣2分", 15],
    ["第二部分  信息公开（计50分）"],
    ["项次", "评价指标", "评价标准", "满分", "自评得分", "考核组评分"],
    ["2.1", "主动公开数量", "全年主动公开信息300条以上得20分，200条以上得15分，100条以上得10分，不足100条不得分", 20],
    ["2.2", "公开质量", "信息错误每条扣1分，重大错误每条扣5分，扣完为止", 30],
    ["第三部分  平台（计25分）"],
    ["项次", "评价指标", "评价标准", "满分", "自评得分", "考核组评分"],
    ["3.1", "政务新媒体", "账号超过14天未更新的，发现一次扣2分；关停账号未备案扣3分", 15],
    ["3.2", "公开专区", "设置政务公开专区并有专人引导，优秀得10分，良好得8分，一般得5分，未设置不得分", 10],
    ["总　　　分", None, None, 100],
    ["考核组成员签字：                         日期："],
], "merges": ["A1:F1", "A2:F2", "A6:F6", "A10:F10", "A14:C14", "A15:F15"]})

# 16. Sums that do not fit at two places, an empty standard, points missing in one row, an error.
FILES["16-zangshuju.xlsx"] = xlsx({"name": "表1", "rows": [
    ["示例县2023年度政务公开考评表"],
    ["指标大类", "指标小类", "分　值", "扣 分 标 准"],
    ["公开目录\n40分", "目录编制", "15", "未编制的，扣15分；未按国家标准指引编制的，每领域扣１分"],
    [None, "目录更新", "15分", "未动态调整的扣5分"],
    [None, "目录查询", "5", None],
    ["申请办理\n(35分)", "登记", "10.00", "未登记的每件扣1分。"],
    [None, "办结", "25", "未按法定期限办结的，每件扣5分，情节严重的，加倍扣分"],
    ["社会评议25分", "满意度", None, "满意率低于80%的，扣10分"],
    [None, "座谈会", "10", "每召开一次座谈会得5分，满分10分"],
    ["合计", None, "100"],
], "merges": ["A1:D1"]})

# 17. Nested tables: the standard of one criterion is a table of its own.
def nested():
    def run(text):
        return f"<w:p><w:r><w:t>{tables.escape(text)}</w:t></w:r></w:p>"

    def td(inside, marks=""):
        return f"<w:tc><w:tcPr>{marks}</w:tcPr>{inside}</w:tc>"

    inner = "<w:tbl>" + "".join(
        "<w:tr>" + td(run(left)) + td(run(right)) + "</w:tr>" for left, right in [
            ("每缺一项目录", "扣1分"), ("目录未公开", "扣5分")]) + "</w:tbl>"
    rows = [
        [td(run("指标")), td(run("评分办法")), td(run("分值"))],
        [td(run("目录管理")), td(inner + "<w:p/>"), td(run("50"))],
        [td(run("信息更新")), td(run("超期未更新的栏目每个扣5分")), td(run("50"))],
    ]
    table = "<w:tbl>" + "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in rows) + "</w:tbl>"
    plain = tables.docx(["示例镇2024年政务公开自查评分表", [["占位"]]])
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(
            buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text = data.decode()
                start, end = text.index("<w:tbl>"), text.index("</w:tbl>") + len("</w:tbl>")
                data = (text[:start] + table + text[end:]).encode()
            new.writestr(zipfile.ZipInfo(name, DATE), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


FILES["17-qiantao.docx"] = nested()

# 18. Each first-level indicator on a sheet of its own.
FILES["18-fenye.xlsx"] = xlsx(*[
    {"name": name, "rows": [
        [f"示例县2024年政务公开考核指标（{name}，{points}分）"],
        ["一级指标", "二级指标", "分值", "评分标准"]] + [[name] + row for row in rows] + [
            ["小计", None, points]], "merges": ["A1:D1"]}
    for name, points, rows in [
        ("主动公开", 60, [["栏目更新", 30, "未更新的栏目每个扣3分"], ["文件公开", 30, "未公开的文件每件扣2分"]]),
        ("依申请公开", 25, [["答复时限", 25, "逾期答复的每件扣5分"]]),
        ("监督保障", 15, [["年度报告", 15, "未发布的扣15分，逾期发布的扣5分"]])]])

# 19. Points under "得分" and sums of parts beside them, a base that is called 扣分项, points in the
# middle of a text, and a second head with what is taken off.
FILES["19-hunhe.docx"] = tables.docx([
    "示例县2024年度政务公开工作考评表",
    [
        [cell("类别", 2), "考 评 内 容 及 评 分", "得分", "小计"],
        [cell("扣分项", 1, "down"), cell("公开载体", 1, "down"), "公开栏、查阅点、便民手册（以现场查看为准，一项可得3分，最高不超过9分）", "9分", cell("29分", 1, "down")],
        [cell("", 1, "more"), cell("", 1, "more"), "门户网站（是否按时更新，信息是否准确）", "20分", cell("", 1, "more")],
        [cell("", 1, "more"), cell("公开内容", 1, "down"), "概况信息（未更新的扣2分；没有负责人信息的扣3分）", "31分", cell("71分", 1, "down")],
        [cell("", 1, "more"), cell("", 1, "more"), "要点落实：按照未完成事项进行扣分，每项扣5分", "40分", cell("", 1, "more")],
        [cell("其他", 2), "考 评 内 容", "倒扣分值", ""],
        [cell("内部事务", 2), "未按规定公开内部事务的，每次扣1分", "5分", ""],
    ],
])

# 20. Points in brackets in the middle of the standards, a name whose points are for all its rows.
FILES["20-kuohao.csv"] = """示例州2023年政府信息公开考核评分表
考核项目,考核内容及评分
（一）公开形式（30分）,"1.运用简报、公开栏等形式公开（10分）未运用的不得分。"
,"2.设置信息查阅场所（20分），每缺一处扣5分。"
（二）公开实效（70分）,"1.公开及时（40分），出现投诉的，每件扣4分。"
,"2.公开内容长期保留（20分）缺一项扣2分。"
,"3.群众评议（10分），酌情给分。"
注：考核采用100分制，90分以上为优秀，70分以上为良好，60分以上为合格。
""".encode("gb18030")

# What the results below are of.
FILES["r0-zhibiao.csv"] = """示例县2023年度政务公开测评指标
一级指标,二级指标,分值,评分标准
主动公开,政策公开,50,由测评组评定
主动公开,政民互动,30,由测评组评定
基层公开,标准目录,20,由测评组评定
合计,,100,
""".encode("gb18030")

# Results: with awarded points and reasons, in the ways they are published.
FILES["r1-jieguo.xlsx"] = xlsx({"name": "测评结果", "rows": [
    ["示例县2023年度政务公开测评结果明细"],
    ["单位", "一级指标", "二级指标", "分值", "扣分", "扣分原因", "整改要求"],
    ["白石乡", "主动公开", "政策公开", 50, -4, "2件文件未公开", "立即补公开"],
    [None, None, "政民互动", 30, None, None, None],
    [None, "基层公开", "标准目录", 20, "扣1.5分", "1个领域缺目录", "补充"],
    ["清河镇", "主动公开", "政策公开", 50, "0", None, None],
    [None, None, "政民互动", 30, "2分", "超时2件", "办结"],
    [None, "基层公开", "标准目录", 20, "不涉及", None, None],
], "merges": ["A1:G1", "A3:A5", "A6:A8", "B3:B4", "B6:B7"]})

FILES["r2-duoren.xlsx"] = xlsx({"name": "汇总", "rows": [
    ["示例县2023年度政务公开考核得分汇总表"],
    ["指标", None, "分值", "各单位得分", None],
    [None, None, None, "白石乡", "清河镇"],
    ["主动公开", "政策公开", 50, 46, "50分"],
    [None, "政民互动", 30, 30, 28],
    ["基层公开", "标准目录", 20, 18.5, "/"],
    ["总分", None, 100, 94.5, 78],
], "merges": ["A1:E1", "A2:B3", "C2:C3", "D2:E2", "A4:A5"]})

# One table a unit in one document, what was lost only in words.
FILES["r3-tongbao.docx"] = tables.docx([
    "示例县2023年度政务公开测评情况通报",
    "一、白石乡",
    [["指标", "分值", "扣分情况", "实得分"],
     ["政策公开", "50", "-4（2件文件未公开）", "46"],
     ["政民互动", "30", "", "30"],
     ["标准目录", "20", "-1.5", "18.5"],
     ["合计", "100", "", "94.5"]],
    "二、清河镇",
    [["指标", "分值", "扣分情况", "实得分"],
     ["政策公开", "50", "", "50"],
     ["政民互动", "30", "-2（超时2件）", "28"],
     ["标准目录", "20", "", "不涉及"],
     ["合计", "100", "", "78"]],
])

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
