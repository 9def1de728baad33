<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsentBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>1 of the selected entries is only in {name}. Drop it?</source>
        <translation>所选条目中有 1 个仅存在于 {name}。要删除吗？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>{n} of the selected entries are only in {name}. Drop them?</source>
        <translation>所选条目中有 {n} 个仅存在于 {name}。要删除吗？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>Copy and &amp;drop</source>
        <translation>复制并删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>&amp;Drop</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/absent_box.py"/>
        <source>&amp;Copy only</source>
        <translation>仅复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <location filename="../../ckpt_browser/ui/access/speaking.py"/>
        <source>Empty the field</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Co&amp;mpare…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows what differs between this file and another one</source>
        <translation>显示此文件与另一个文件的差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Compare with sa&amp;ved</source>
        <translation>与已保存的版本比较(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows what your edits changed since the file was saved</source>
        <translation>显示上次保存之后的编辑更改了什么</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Next difference</source>
        <translation>下一处差异(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Previous difference</source>
        <translation>上一处差异(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>S&amp;wap sides</source>
        <translation>交换左右(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>R&amp;ules for names</source>
        <translation>名称规则(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Regular expressions that bring names of the left to those of the right</source>
        <translation>将左侧名称对应到右侧名称的正则表达式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Read everything</source>
        <translation>读取全部数值(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Believes neither places nor recorded checksums: every number of both files is read</source>
        <translation>不依据存放位置或记录的校验和：读取两个文件的全部数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Save a rep&amp;ort…</source>
        <translation>保存报告(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Writes the comparison as a page with pictures, as JSON, or as a table</source>
        <translation>将比较结果写为带图像的网页、JSON 或表格</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Confirm this pair</source>
        <translation>确认此配对(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Not &amp;these two</source>
        <translation>不是这一对(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>&amp;Bring together</source>
        <translation>配成一对(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Compares the selected removed row with the selected added one</source>
        <translation>将选中的移除行与选中的新增行进行比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>P&amp;art</source>
        <translation>拆开(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Shows the selected pair as one removed and one added entry</source>
        <translation>将选中的配对显示为一个移除的条目和一个新增的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Would it &amp;load into…?</source>
        <translation>能否加载到(&amp;L)…？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Says what torch would say if this file were loaded into a model, and repairs it</source>
        <translation>说明将此文件加载到模型时 torch 会怎么说，并可修复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Copy to the rig&amp;ht</source>
        <translation>复制到右侧(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Lets the right have what the left has at the selected rows, as one step of undo</source>
        <translation>将左侧选中行的内容复制到右侧，可一步撤销</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Copy to the le&amp;ft</source>
        <translation>复制到左侧(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>Lets the left have what the right has at the selected rows, as one step of undo</source>
        <translation>将右侧选中行的内容复制到左侧，可一步撤销</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>M&amp;ix numbers…</source>
        <translation>混合数值(&amp;I)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/compare_lines.py"/>
        <source>The mean of both sides, or anything between them, for the selected tensors</source>
        <translation>对选中的张量取两侧的均值，或两者之间的任意值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>R&amp;edo</source>
        <translation>重做(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Edit the &amp;value…</source>
        <translation>编辑值(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Drop</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Keep only the selection</source>
        <translation>仅保留所选(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Select all matches</source>
        <translation>选中所有匹配项(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Dup&amp;licate</source>
        <translation>创建副本(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>New &amp;group…</source>
        <translation>新建分组(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>New v&amp;alue…</source>
        <translation>新建值(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Move up</source>
        <translation>上移(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy ke&amp;y</source>
        <translation>复制键(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy pat&amp;h</source>
        <translation>复制路径(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Copy Pyth&amp;on expression</source>
        <translation>复制 Python 表达式(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>Prefere&amp;nces…</source>
        <translation>设置(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/edit_lines.py"/>
        <source>&amp;Filter</source>
        <translation>筛选(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;New window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Open a &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Open the sa&amp;mple</source>
        <translation>打开示例(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Reopen the last sess&amp;ion</source>
        <translation>重新打开上次的会话(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Opens the files again that were open when the program ended</source>
        <translation>重新打开程序上次退出时打开的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Forget these</source>
        <translation>清除记录(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save a cop&amp;y…</source>
        <translation>保存副本(&amp;Y)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save in p&amp;lace</source>
        <translation>原位保存(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Save with o&amp;ptions…</source>
        <translation>按选项保存(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Writes the selected tensors to a file of their own: .npy, .npz, .csv, .pt or .safetensors</source>
        <translation>将选中的张量写入单独的文件：.npy、.npz、.csv、.pt 或 .safetensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Loc&amp;k this file</source>
        <translation>锁定此文件(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>Whether a save may replace this file, or asks for another name</source>
        <translation>保存时可以覆盖此文件，还是要求另取名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Reload</source>
        <translation>重新加载(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/file_lines.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>All &amp;commands…</source>
        <translation>所有命令(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>Finds what there is to do by a part of its name</source>
        <translation>按名称的一部分查找可用的命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>Show the &amp;tour</source>
        <translation>显示导览(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/help_lines.py"/>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Rename with a regular expression…</source>
        <translation>用正则表达式重命名(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Make this the &amp;whole file</source>
        <translation>以此作为整个文件(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Put everything into a &amp;new group…</source>
        <translation>全部放入新分组(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Convert element &amp;types…</source>
        <translation>转换数据类型(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Choose a &amp;device…</source>
        <translation>选择设备(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>The device that tensors are saved for; opens the list in the tool bar</source>
        <translation>张量保存时所属的设备；打开工具栏中的列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Strip…</source>
        <translation>精简(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>R&amp;escue as state_dict…</source>
        <translation>抢救为 state_dict(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Save the history as a re&amp;cipe…</source>
        <translation>将历史保存为配方(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Save the history as &amp;Python…</source>
        <translation>将历史保存为 Python 脚本(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Give back unused &amp;bytes</source>
        <translation>回收未使用的字节(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>&amp;Look through all numbers</source>
        <translation>检查全部数值(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Fills the columns of numbers, the layers at a glance and the findings, in the background</source>
        <translation>在后台填充数值列、层的总览和发现</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/tools_lines.py"/>
        <source>Stop loo&amp;king</source>
        <translation>停止检查(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Flat keys</source>
        <translation>平铺显示键(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Natural order</source>
        <translation>自然排序(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Expand all</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Collapse all</source>
        <translation>全部折叠(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Inspector</source>
        <translation>检查器(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Ove&amp;rview</source>
        <translation>概览(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>V&amp;alues</source>
        <translation>数值(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Histo&amp;gram</source>
        <translation>直方图(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Pict&amp;ures</source>
        <translation>图像(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>La&amp;yers</source>
        <translation>层(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Si&amp;zes</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Fin&amp;dings</source>
        <translation>发现(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Lar&amp;ger text</source>
        <translation>放大文字(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>N&amp;ormal text</source>
        <translation>恢复文字大小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Move tab to the left</source>
        <translation>将标签页移到左边</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Move tab to the right</source>
        <translation>将标签页移到右边</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Next part of the &amp;window</source>
        <translation>窗口的下一部分(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Goes from the tabs to the tree, to the right side, to the panels below…</source>
        <translation>依次转到标签页、树、右侧、下方的面板…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Previou&amp;s part of the window</source>
        <translation>窗口的上一部分(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Ne&amp;xt tab</source>
        <translation>下一个标签页(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Pre&amp;vious tab</source>
        <translation>上一个标签页(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>Follow the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/actions/view_lines.py"/>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_targets.py"/>
        <source>Add only what changed at the end of the file: quick, but what was replaced stays in it as unused bytes</source>
        <translation>只将更改的部分追加到文件末尾：速度快，但被替换的内容会作为未使用的字节留在文件中</translation>
    </message>
</context>
<context>
    <name>Axes</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Dimension in rows</source>
        <translation>行所用的维度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Dimension in columns</source>
        <translation>列所用的维度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Numbers in a line</source>
        <translation>每行的数值个数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>In a line</source>
        <translation>每行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>dim {n}</source>
        <translation>第 {n} 维</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>dim {n} · {size}</source>
        <translation>第 {n} 维 · {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Rows from</source>
        <translation>起始行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Columns from</source>
        <translation>起始列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source> M</source>
        <translation> M</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep a backup</source>
        <translation>保留备份</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>No, thanks</source>
        <translation>不用了</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Always</source>
        <translation>始终保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep this one, and every original at its first save</source>
        <translation>保留此备份，并且每个文件第一次保存时都保留原文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>Only a part of this file could be read: {reason}</source>
        <translation>此文件只能读取一部分：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} 及另外 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/banner.py"/>
        <source>This file asks for {names} when it is loaded by PyTorch. Nothing was run here.</source>
        <translation>PyTorch 加载此文件时会调用 {names}。此处未运行任何内容。</translation>
    </message>
</context>
<context>
    <name>BlendDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Mix numbers</source>
        <translation>混合数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Mix</source>
        <translation>混合比例</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Goes into</source>
        <translation>写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>there is nothing to mix in the selection</source>
        <translation>所选内容中没有可混合的数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>this leaves {name} as it is</source>
        <translation>这样 {name} 将保持不变</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 tensor of {name} mixed</source>
        <translation>已混合 {name} 中的 1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} tensors of {name} mixed</source>
        <translation>已混合 {name} 中的 {n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>Looking through the numbers… {n} %</source>
        <translation>正在检查数值… {n}%</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 number</source>
        <translation>1 个数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} numbers</source>
        <translation>{n} 个数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>About {share} of {numbers} so far</source>
        <translation>目前已检查 {numbers}中的约 {share}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>1 is the same on both sides</source>
        <translation>1 个在两侧相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>{n} are the same on both sides</source>
        <translation>{n} 个在两侧相同</translation>
    </message>
</context>
<context>
    <name>BlendTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Not finite</source>
        <translation>非有限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_table.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>BottomPanels</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Panels below</source>
        <translation>下方面板</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/bottom.py"/>
        <source>Would it load?</source>
        <translation>能否加载？</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>CastDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Convert element types</source>
        <translation>转换数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>New element type</source>
        <translation>新的数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Keep normalisation layers as they are</source>
        <translation>归一化层保持不变</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Convert integers and bools too</source>
        <translation>同时转换整数和布尔值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Tensors of</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Become</source>
        <translation>转换为</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Losses</source>
        <translation>转换损失</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Looking through the numbers…</source>
        <translation>正在检查数值…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>Looking through the numbers… {n} %</source>
        <translation>正在检查数值… {n}%</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{before} become {after}, in {tensors}.</source>
        <translation>{tensors}，{before} 变为 {after}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 tensor</source>
        <translation>1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 value overflows.</source>
        <translation>1 个数值溢出。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} values overflow.</source>
        <translation>{n} 个数值溢出。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 value becomes zero.</source>
        <translation>1 个数值变为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} values become zero.</source>
        <translation>{n} 个数值变为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>1 tensor will no longer share its numbers with others that are not converted.</source>
        <translation>1 个张量将不再与其他未转换的张量共享数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/cast_dialog.py"/>
        <source>{n} tensors will no longer share their numbers with others that are not converted.</source>
        <translation>{n} 个张量将不再与其他未转换的张量共享数值。</translation>
    </message>
</context>
<context>
    <name>ChangedLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>What is open here, beside what lies on the disk now</source>
        <translation>将此处打开的内容与磁盘上现有的内容并排比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Save it again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/lines.py"/>
        <source>Go on with what is open here</source>
        <translation>继续使用此处打开的内容</translation>
    </message>
</context>
<context>
    <name>CheckpointTree</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_view.py"/>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/clipboard.py"/>
        <source>Copied: {text}</source>
        <translation>已复制：{text}</translation>
    </message>
</context>
<context>
    <name>ColorBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/color_bar.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>shared</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Layer / value</source>
        <translation>层 / 值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Dtype</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/tree_model.py"/>
        <source>NaN, Inf</source>
        <translation>NaN、Inf</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Open checkpoints</source>
        <translation>打开检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Open a distributed checkpoint</source>
        <translation>打开分布式检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/commands.py"/>
        <source>Browse PyTorch checkpoints without executing or loading them.
No network access of any kind.</source>
        <translation>浏览 PyTorch 检查点，既不执行也不加载。
不进行任何网络访问。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>What to compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare {name} with</source>
        <translation>将 {name} 与以下内容比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>itself, as it was saved</source>
        <translation>自身（已保存的版本）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>{name}, opened lately</source>
        <translation>{name}（最近打开）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>No other file is open; browse for one</source>
        <translation>没有打开其他文件；可浏览选择</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>Compare with</source>
        <translation>选择要比较的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/chooser.py"/>
        <source>This is the same file; to compare it with a copy, choose the copy</source>
        <translation>这是同一个文件；要与副本比较，可选择该副本</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligned.py"/>
        <source>The file {name} cannot be opened: {reason}</source>
        <translation>无法打开文件 {name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/chips.py"/>
        <source>Differences only</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/chips.py"/>
        <source>Leave out what is the same, and what merely has a prefix more or less</source>
        <translation>隐藏相同的条目，以及仅多或少一个前缀的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{name} cannot be opened, so nothing is compared</source>
        <translation>无法打开 {name}，因此未进行比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Bringing the two together…</source>
        <translation>正在为两者配对…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 of {all} entries differs</source>
        <translation>{all} 个条目中有 1 个不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} of {all} entries differ</source>
        <translation>{all} 个条目中有 {n} 个不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs so far</source>
        <translation>目前没有差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs in what could be read</source>
        <translation>能够读取的部分没有差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>All entries are the same; one thing differs beside them</source>
        <translation>所有条目相同；条目之外有 1 处不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>All entries are the same; {n} things differ beside them</source>
        <translation>所有条目相同；条目之外有 {n} 处不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs but names</source>
        <translation>仅名称不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Both are empty</source>
        <translation>两者均为空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{said}, {n} not read yet</source>
        <translation>{said}，{n} 个尚未读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 tensor equal by its place in the same file</source>
        <translation>1 个张量位于同一文件的同一位置，因而相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} tensors equal by their places in the same file</source>
        <translation>{n} 个张量位于同一文件的同一位置，因而相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 equal by recorded checksums and size</source>
        <translation>1 个张量记录的校验和与大小一致，因而相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} equal by recorded checksums and size</source>
        <translation>{n} 个张量记录的校验和与大小一致，因而相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 read</source>
        <translation>已读取 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} read</source>
        <translation>已读取 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 cannot be read</source>
        <translation>1 个无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} cannot be read</source>
        <translation>{n} 个无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 value compared</source>
        <translation>已比较 1 个值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} values compared</source>
        <translation>已比较 {n} 个值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names differ by {n} prefixes</source>
        <translation>名称有 {n} 个前缀不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names on the right begin with {prefix}</source>
        <translation>右侧的名称以 {prefix} 开头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>names on the left begin with {prefix}</source>
        <translation>左侧的名称以 {prefix} 开头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{left} on the left is {right} on the right</source>
        <translation>左侧的 {left} 对应右侧的 {right}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of 1 tensor both sides come from the same bytes of one file</source>
        <translation>有 1 个张量，两侧都来自同一文件的同一段字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of {n} tensors both sides come from the same bytes of one file</source>
        <translation>有 {n} 个张量，两侧都来自同一文件的同一段字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of 1 tensor both files record the same checksum and size</source>
        <translation>1 个张量在两个文件中记录的校验和与大小一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>of {n} tensors both files record the same checksum and size</source>
        <translation>{n} 个张量在两个文件中记录的校验和与大小一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 tensor was read and is equal bit by bit</source>
        <translation>1 个张量已读取，逐位相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} tensors were read and are equal bit by bit</source>
        <translation>{n} 个张量已读取，逐位相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>1 value is equal</source>
        <translation>1 个值相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>{n} values are equal</source>
        <translation>{n} 个值相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Looking for renamed tensors…</source>
        <translation>正在查找重命名的张量…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Reading numbers…</source>
        <translation>正在读取数值…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/sentences.py"/>
        <source>Reading numbers, {done} of {total}</source>
        <translation>正在读取数值，{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} as saved</source>
        <translation>{name}（已保存）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} now</source>
        <translation>{name}（当前）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} as open</source>
        <translation>{name}（已打开）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>{name} on disk</source>
        <translation>{name}（磁盘上）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/names.py"/>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Back at the last difference</source>
        <translation>已转回最后一处差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Back at the first difference</source>
        <translation>已转回第一处差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>There is no difference to go to</source>
        <translation>没有可转到的差异</translation>
    </message>
</context>
<context>
    <name>ComparisonTabs</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tabs.py"/>
        <source>{left}
⇄ {right}</source>
        <translation>{left}
⇄ {right}</translation>
    </message>
</context>
<context>
    <name>Complaint</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/complaint.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Fill…</source>
        <translation>填充…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Only one rectangle can be copied at once</source>
        <translation>一次只能复制一个矩形区域</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>These are {cells} numbers; at most {most} are copied at once</source>
        <translation>所选共 {cells} 个数值；一次最多复制 {most} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/deeds.py"/>
        <source>Copied: {rows} × {columns} numbers</source>
        <translation>已复制：{rows} × {columns} 个数值</translation>
    </message>
</context>
<context>
    <name>DepthBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>Change over the depth of the network</source>
        <translation>沿网络深度的变化</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>(top level)</source>
        <translation>（顶层）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>frozen: none of its numbers differ, whole ones apart</source>
        <translation>冻结：除整数外，没有任何数值不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>only the right has it</source>
        <translation>仅右侧有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>only the left has it</source>
        <translation>仅左侧有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>not read yet, or not comparable</source>
        <translation>尚未读取，或无法比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>moved, from nothing but zeros</source>
        <translation>有变化，原先全部为零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>what changed moved by {n} of its norm (relative L2)</source>
        <translation>更改部分的变化量为其范数的 {n} 倍（相对 L2）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>no layer moved</source>
        <translation>没有层发生变化</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>Change per layer</source>
        <translation>各层的变化</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>up to {n}</source>
        <translation>最高 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>A bar tells by how much of its norm a layer changed (relative L2): the highest {n}, the lowest a ten-thousandth of that or less. Each quarter of the height is a factor of ten.</source>
        <translation>条形表示一层的变化占其范数的比例（相对 L2）：最高为 {n}，最低为其万分之一或更少。高度每四分之一相差十倍。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/depth_bar.py"/>
        <source>{n} of {all} layers moved</source>
        <translation>{all} 层中有 {n} 层发生变化</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Shows what a report of this error should contain</source>
        <translation>显示报告此错误时应附上的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Details of the error</source>
        <translation>错误的详细信息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/details.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>DeviceCombo</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>what the file says</source>
        <translation>以文件为准</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads on any machine</source>
        <translation>可在任何机器上加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto GPU {n}</source>
        <translation>加载到 GPU {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto the GPU of a Mac</source>
        <translation>加载到 Mac 的 GPU</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto Intel GPU {n}</source>
        <translation>加载到 Intel GPU {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads shapes without numbers</source>
        <translation>只加载形状，不含数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>loads onto this device</source>
        <translation>加载到该设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>in this machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>{size} would lie on it</source>
        <translation>将有 {size} 位于其上</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>the selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/device_combo.py"/>
        <source>The device onto which torch.load puts the tensors of {where} unless it is told otherwise; no number is read or changed.</source>
        <translation>未另行指定时，torch.load 把{where}中的张量放到的设备；不读取也不更改任何数值。</translation>
    </message>
</context>
<context>
    <name>Diff</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>May belong together</source>
        <translation>可能对应</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Beside the items</source>
        <translation>条目之外</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>(top level)</source>
        <translation>（顶层）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>may be renamed</source>
        <translation>可能重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{what}, renamed</source>
        <translation>{what}，重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{what}, device</source>
        <translation>{what}，设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>dtype, rounded</source>
        <translation>数据类型（舍入）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>NaN or ∞</source>
        <translation>NaN 或 ∞</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>1 pair</source>
        <translation>1 对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} pairs</source>
        <translation>{n} 对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>left: {what}</source>
        <translation>左侧：{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>right: {what}</source>
        <translation>右侧：{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: they come from one place of one file</source>
        <translation>字节相同：来自同一文件的同一位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: both files record the same checksum and size</source>
        <translation>字节相同：两个文件记录的校验和与大小一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The same bytes: both were read</source>
        <translation>字节相同：两者均已读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of {all} numbers differ</source>
        <translation>{all} 个数值中有 {n} 个不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>The numbers of the one are those of the other in its element type, rounded</source>
        <translation>一侧的数值是另一侧的数值舍入到其数据类型的结果</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of them are 0 on one side and −0 on the other</source>
        <translation>其中 {n} 个一侧为 0，另一侧为 −0</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} of them are NaN or infinite on one side</source>
        <translation>其中 {n} 个在一侧为 NaN 或无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by a prefix that many names share</source>
        <translation>依据许多名称共有的前缀配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by what they hold</source>
        <translation>依据内容配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together like their neighbours, which hold the same</source>
        <translation>依据内容相同的相邻条目配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by a rule</source>
        <translation>依据规则配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>Brought together by you</source>
        <translation>由您配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/row_text.py"/>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
</context>
<context>
    <name>DiffColumns</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>max |Δ|</source>
        <translation>|Δ| 最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>mean |Δ|</source>
        <translation>|Δ| 均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>RMS</source>
        <translation>RMS</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>rel. L2</source>
        <translation>相对 L2</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Differing</source>
        <translation>差异占比</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>ULP</source>
        <translation>ULP</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Largest absolute difference, infinite where one side has NaN or an infinity that the other has not; of a group the largest below it, whole numbers apart</source>
        <translation>最大的绝对差；一侧有 NaN 或无穷而另一侧没有时为无穷；分组为其下的最大值，整数除外</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Mean of the absolute differences</source>
        <translation>绝对差的均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Root of the mean squared difference</source>
        <translation>差的均方根</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Norm of the difference by the norm of the left; of a group that of all tensors below it that changed, together; whole numbers apart</source>
        <translation>差的范数除以左侧的范数；分组为其下所有更改的张量合并计算的结果，整数除外</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Cosine of the angle between the two: 1 where they point the same way</source>
        <translation>两者夹角的余弦：方向相同时为 1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Share of the numbers that differ in any bit; of a group of all below it that are known, whole numbers apart</source>
        <translation>有任何一位不同的数值所占的比例；分组为其下所有已知数值的比例，整数除外</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_model.py"/>
        <source>Largest difference in units in the last place, of floats of one type</source>
        <translation>以末位单位 (ulp) 计的最大差异，仅限类型相同的浮点数</translation>
    </message>
</context>
<context>
    <name>DiffTree</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_view.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/tree/tree_view.py"/>
        <source>No row is left: the filters above leave out all of them. Esc takes them away.</source>
        <translation>没有剩余的行：全部被上方的筛选排除。按 Esc 取消筛选。</translation>
    </message>
</context>
<context>
    <name>DropHalves</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>Open in a tab</source>
        <translation>在标签页中打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>Compare with {name}</source>
        <translation>与 {name} 比较</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/dropping.py"/>
        <source>This is the same file; drop another one to compare</source>
        <translation>这是同一个文件；拖放另一个文件即可比较</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_dialog.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{words}, and {n} more</source>
        <translation>{words}，以及另外 {n} 项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} 及另外 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>{first} and {last}</source>
        <translation>{first} 和 {last}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Rename {old} to {new}</source>
        <translation>将 {old} 重命名为 {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Strip {old} from names</source>
        <translation>从名称中去掉 {old}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put {new} before names</source>
        <translation>在名称前加上 {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Rename by pattern: {old} becomes {new}</source>
        <translation>按模式重命名：{old} 变为 {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Drop {what}</source>
        <translation>删除 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Keep only {what}</source>
        <translation>仅保留 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Move {what}</source>
        <translation>移动 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Duplicate {what} as {new}</source>
        <translation>创建 {what} 的副本 {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Make {what} the whole file</source>
        <translation>以 {what} 作为整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put everything into {new}</source>
        <translation>全部放入 {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Copy {what} from {file}</source>
        <translation>从 {file} 复制 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Set {what} to {value}</source>
        <translation>将 {what} 设为 {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Insert {what}</source>
        <translation>插入 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Convert {what} to {dtype}</source>
        <translation>将 {what} 转换为 {dtype}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Put {what} on {device}</source>
        <translation>将 {what} 放到 {device}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Change {n} elements of {what}</source>
        <translation>更改 {what} 的 {n} 个元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Set {place} of {what} to {value}</source>
        <translation>将 {what} 的 {place} 设为 {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Give back unused bytes of {what}</source>
        <translation>回收 {what} 中未使用的字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Make a state_dict of {what}</source>
        <translation>将 {what} 变为 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Give {what} {n} rows</source>
        <translation>将 {what} 变为 {n} 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/edit_words.py"/>
        <source>Mix {share} of {file} into {what}</source>
        <translation>将 {file} 的 {share} 混入 {what}</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/editing.py"/>
        <source>It cannot be done</source>
        <translation>无法完成</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Export tensors</source>
        <translation>导出张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Not exported: {name} is there already; choose it to replace it</source>
        <translation>未导出：{name} 已存在；要覆盖它，可直接选择该文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>numpy array</source>
        <translation>numpy 数组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Table of numbers</source>
        <translation>数值表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>numpy arrays</source>
        <translation>多个 numpy 数组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>PyTorch state_dict</source>
        <translation>PyTorch state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>tensors</source>
        <translation>tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Exported 1 tensor to {name}, {size}</source>
        <translation>已将 1 个张量导出到 {name}，{size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/export_commands.py"/>
        <source>Exported {n} tensors to {name}, {size}</source>
        <translation>已将 {n} 个张量导出到 {name}，{size}</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>PNG picture ({pattern})</source>
        <translation>PNG 图像 ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>SVG drawing ({pattern})</source>
        <translation>SVG 图形 ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>Save picture</source>
        <translation>保存图像</translation>
    </message>
</context>
<context>
    <name>FactLabel</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/labels.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FileTabs</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Open files</source>
        <translation>打开的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Close &amp;others</source>
        <translation>关闭其他(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Close &amp;all</source>
        <translation>全部关闭(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tabs.py"/>
        <source>Copy &amp;path</source>
        <translation>复制路径(&amp;P)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Filter: attn  *.bias  /regex/  dtype:float16  size:&gt;10MB</source>
        <translation>筛选：attn  *.bias  /regex/  dtype:float16  size:&gt;10MB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>not filtered</source>
        <translation>未筛选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>The rows are still those of the filter before.</source>
        <translation>显示的仍是之前筛选出的行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>All rows are still shown.</source>
        <translation>仍显示所有行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>no matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>1 match</source>
        <translation>1 个匹配项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>{n} matches</source>
        <translation>{n} 个匹配项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>1 edited row does not match any more. It stays until the filter is changed.</source>
        <translation>有 1 行编辑后不再匹配，在更改筛选前仍会显示。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>{n} edited rows do not match any more. They stay until the filter is changed.</source>
        <translation>有 {n} 行编辑后不再匹配，在更改筛选前仍会显示。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>attn: the path holds this text</source>
        <translation>attn：路径中包含此文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>*.bias: the name or the path's end fits</source>
        <translation>*.bias：名称或路径的末尾相符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>/conv[12]/: a regular expression</source>
        <translation>/conv[12]/：正则表达式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>-bias: all that do not fit</source>
        <translation>-bias：所有不符合的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>dtype:bf16   device:cuda*   layout:sparse*   type:int</source>
        <translation>dtype:bf16   device:cuda*   layout:sparse*   type:int</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>shape:768x768   shape:(768,768)   ndim:4</source>
        <translation>shape:768x768   shape:(768,768)   ndim:4</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>size:&gt;10MB   size:&lt;=4KiB   params:&gt;1M</source>
        <translation>size:&gt;10MB   size:&lt;=4KiB   params:&gt;1M</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/filter_bar.py"/>
        <source>Several parts must all fit. Enter goes to the first match, Esc empties the field.</source>
        <translation>多个部分须同时符合。Enter 转到第一个匹配项，Esc 清空输入框。</translation>
    </message>
</context>
<context>
    <name>FiltersPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>each picture</source>
        <translation>各图独立</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>all alike</source>
        <translation>全部统一</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>The strongest colours are those of the largest magnitude in each picture, or in all of them.</source>
        <translation>最强的颜色对应每张图中的最大绝对值，或所有图中的最大绝对值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>As colours</source>
        <translation>显示为彩色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>The three input channels are red, green and blue; zero is half of each.</source>
        <translation>三个输入通道分别为红、绿、蓝；零显示为各色的一半。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>Filters</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>Scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{filters} of {channels}, kernel {shape}</source>
        <translation>{filters}，各 {channels}，核大小 {shape}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 filter</source>
        <translation>1 个卷积核</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} filters</source>
        <translation>{n} 个卷积核</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 channel</source>
        <translation>1 个通道</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} channels</source>
        <translation>{n} 个通道</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>filter {n}</source>
        <translation>卷积核 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>filter {n}, channel {channel}</source>
        <translation>卷积核 {n}，通道 {channel}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>1 not finite</source>
        <translation>1 个非有限数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/filters_page.py"/>
        <source>{n} not finite</source>
        <translation>{n} 个非有限数值</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>… and one more</source>
        <translation>… 另有 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>… and {n} more</source>
        <translation>… 另有 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nothing stands out so far.</source>
        <translation>目前没有异常之处。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nothing stands out among the numbers that were looked at.</source>
        <translation>已检查的数值中没有异常之处。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/findings_panel.py"/>
        <source>Nobody has looked through the numbers of this file yet (Tools, Look through all numbers).</source>
        <translation>尚未检查此文件的数值（工具 &gt; 检查全部数值）。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch 0.1 (tar)</source>
        <translation>PyTorch 0.1（tar）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Several files with an index</source>
        <translation>带索引的多个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Distributed checkpoint</source>
        <translation>分布式检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>Pickle</source>
        <translation>Pickle</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>Not written to {name}: it is locked; unlock it with the padlock in its tab, or choose another name</source>
        <translation>未写入 {name}：它已锁定；可用标签页中的锁将其解锁，或另选名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>The original was kept as {name}</source>
        <translation>原文件已保留为 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/guard.py"/>
        <source>The original was not kept: {reason}</source>
        <translation>原文件未能保留：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and offers to keep the original. Click to unlock it.</source>
        <translation>已锁定：此文件与打开时一致。第一次保存会覆盖它，并提示可保留原文件。单击可解锁。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked by you: saving asks for another name. Click to unlock it.</source>
        <translation>已由您锁定：保存时会要求另取名称。单击可解锁。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Unlocked: saving replaces this file. Click to lock it.</source>
        <translation>已解锁：保存会覆盖此文件。单击可锁定。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and keeps the original under a name of its own. Click to unlock it.</source>
        <translation>已锁定：此文件与打开时一致。第一次保存会覆盖它，并将原文件以另一个名称保留。单击可解锁。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this file is as it was opened. The first save replaces it, and the original is gone then. Click to unlock it.</source>
        <translation>已锁定：此文件与打开时一致。第一次保存会覆盖它，原文件随之消失。单击可解锁。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Click to see what can be done.</source>
        <translation>单击可查看处理方式。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Cannot be replaced: the file is write-protected. Save it under another name.</source>
        <translation>无法覆盖：文件有写保护。可用其他名称保存。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Cannot be replaced: its folder is write-protected. Save it under another name, in another folder.</source>
        <translation>无法覆盖：所在文件夹有写保护。可用其他名称保存到其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked: this is the sample that came with the program; saving asks for another name. Click to unlock it.</source>
        <translation>已锁定：这是程序自带的示例；保存时会要求另取名称。单击可解锁。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Changed on disk</source>
        <translation>磁盘上的文件已更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Write-protected</source>
        <translation>写保护</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Unlocked</source>
        <translation>已解锁</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>What changed on disk…</source>
        <translation>磁盘上的更改…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Loc&amp;k this file</source>
        <translation>锁定此文件(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Un&amp;lock this file</source>
        <translation>解锁此文件(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was removed or renamed by another program; what is open here is still whole</source>
        <translation>{name} 已被其他程序删除或重命名；此处打开的内容仍然完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Something else lies in the place of {name} now; what is open here is still whole</source>
        <translation>{name} 的位置上现在是别的文件；此处打开的内容仍然完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name}, which parts of this file were copied from, was changed by another program</source>
        <translation>{name} 已被其他程序更改，而此文件的部分内容复制自它</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was saved from another tab or window since it was opened here</source>
        <translation>{name} 在此处打开之后，又从其他标签页或窗口保存过</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was changed by another program</source>
        <translation>{name} 已被其他程序更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>{name} was touched or overwritten by another program while it was open; which of the two cannot be told, so its old numbers are neither read nor compared any more</source>
        <translation>{name} 打开期间被其他程序改动了时间或覆盖了内容；无法分辨是哪一种，因此不再读取或比较它的旧数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>The save replaced the original, {size}. It can still be kept as {name}.</source>
        <translation>保存时覆盖了原文件（{size}）。仍可将其保留为 {name}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Keeping the original as {name}: {done} of {total}</source>
        <translation>正在将原文件保留为 {name}：{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/guarding/words.py"/>
        <source>Keeping the original as {name}</source>
        <translation>正在将原文件保留为 {name}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Part of the file that is the model</source>
        <translation>文件中作为模型的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>The part of the file that is the model</source>
        <translation>文件中作为模型的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>strict</source>
        <translation>strict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>With strict, torch refuses a file that lacks something or has something more. Without, it takes what fits.</source>
        <translation>启用 strict 时，文件有缺失或多余的内容，torch 就会拒绝；不启用时，只加载匹配的部分。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Would {name} load into</source>
        <translation>{name} 能否加载到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>class {kind}</source>
        <translation>类 {kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/head.py"/>
        <source>the whole file</source>
        <translation>整个文件</translation>
    </message>
</context>
<context>
    <name>HeatMapPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>It holds no numbers: its shape is {shape}</source>
        <translation>其中没有数值：形状为 {shape}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>One dimension, in lines of {n}.</source>
        <translation>一维，每行 {n} 个。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Every number is {value}.</source>
        <translation>所有数值均为 {value}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>Every number is zero.</source>
        <translation>所有数值均为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>{rows} × {columns} numbers</source>
        <translation>{rows} × {columns} 个数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>, from {low} to {high}</source>
        <translation>，从 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/heat_map_page.py"/>
        <source>this pixel: {low} to {high}, mean {mean}</source>
        <translation>此像素：{low} 至 {high}，均值 {mean}</translation>
    </message>
</context>
<context>
    <name>HeatPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Go to the largest</source>
        <translation>转到最大差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Right minus left</source>
        <translation>右侧减左侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/heat_page.py"/>
        <source>Blue where the right is smaller, orange where it is larger</source>
        <translation>右侧较小处为蓝色，较大处为橙色</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} ({share}), {reached} up to here</source>
        <translation>{n}（{share}），至此累计 {reached}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>1 finite number</source>
        <translation>1 个有限数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} finite numbers</source>
        <translation>{n} 个有限数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>mean {mean}, std {std}</source>
        <translation>均值 {mean}，标准差 {std}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>{n} bins from {low} to {high}</source>
        <translation>从 {low} 到 {high} 的 {n} 个区间</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/readout.py"/>
        <source>most of them around {n}</source>
        <translation>多数在 {n} 附近</translation>
    </message>
</context>
<context>
    <name>HistogramBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Log counts</source>
        <translation>对数计数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Counts on a logarithmic scale</source>
        <translation>计数采用对数刻度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Log values</source>
        <translation>对数数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Values on a logarithmic scale of both signs, linear near zero</source>
        <translation>数值采用正负两侧的对数刻度，零附近为线性</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Quantile marks</source>
        <translation>分位数标记(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Cumulative curve</source>
        <translation>累积曲线(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Fitted &amp;normal distribution</source>
        <translation>拟合的正态分布(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Several tensors</source>
        <translation>多个张量(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Overlaid</source>
        <translation>叠加(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Stacked</source>
        <translation>上下排列(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Heights as s&amp;hares of each tensor</source>
        <translation>高度为各张量中的占比(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Bins</source>
        <translation>区间(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Complex n&amp;umbers</source>
        <translation>复数(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Magnitude</source>
        <translation>模(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Phase</source>
        <translation>相位(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Real part</source>
        <translation>实部(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>&amp;Imaginary part</source>
        <translation>虚部(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/bar.py"/>
        <source>{n} bins</source>
        <translation>{n} 个区间</translation>
    </message>
</context>
<context>
    <name>HistogramMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save &amp;bins as CSV…</source>
        <translation>将区间保存为 CSV(&amp;B)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save s&amp;tatistics as CSV…</source>
        <translation>将统计保存为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/export.py"/>
        <source>Save statistics as &amp;JSON…</source>
        <translation>将统计保存为 JSON(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>HistogramPlot</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/plot.py"/>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
</context>
<context>
    <name>HistogramViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>There are no finite numbers to count.</source>
        <translation>没有可统计的有限数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>{n} of {all} selected tensors are shown.</source>
        <translation>显示所选 {all} 个张量中的 {n} 个。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>Histogram of {name}</source>
        <translation>{name} 的直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>magnitudes</source>
        <translation>模</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>phases in radians</source>
        <translation>相位（弧度）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>real parts</source>
        <translation>实部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/viewer.py"/>
        <source>imaginary parts</source>
        <translation>虚部</translation>
    </message>
</context>
<context>
    <name>HistogramsPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/histograms_page.py"/>
        <source>Both sides</source>
        <translation>两侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/histograms_page.py"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Save as recipe</source>
        <translation>保存为配方</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Recipes</source>
        <translation>配方</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Save as Python</source>
        <translation>保存为 Python 脚本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_commands.py"/>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>As opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Save as recipe…</source>
        <translation>保存为配方…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/history_panel.py"/>
        <source>Save as Python…</source>
        <translation>保存为 Python 脚本…</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Copy everything</source>
        <translation>复制全部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Leave them out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>Unused bytes</source>
        <translation>未使用的字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/inspector.py"/>
        <source>{size} of its storage are reached by no tensor, and every save writes them.</source>
        <translation>其存储中有 {size} 不属于任何张量，但每次保存都会写入。</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In all commands</source>
        <translation>在所有命令中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>choose a command</source>
        <translation>选择命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>do it</source>
        <translation>执行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>look for a key of the file instead</source>
        <translation>改为查找文件中的键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go back to where you were</source>
        <translation>回到原来的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the filter</source>
        <translation>在筛选框中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the first match</source>
        <translation>转到第一个匹配项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>empty the filter</source>
        <translation>清空筛选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the tree</source>
        <translation>在树中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to another row</source>
        <translation>转到另一行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open or close a row, or go into it or out of it</source>
        <translation>展开或折叠一行，或进入、离开该行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open everything below a row</source>
        <translation>展开一行之下的全部内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>open or close a row</source>
        <translation>展开或折叠一行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select several rows</source>
        <translation>选中多行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the first or the last row</source>
        <translation>转到第一行或最后一行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the next row whose name begins so</source>
        <translation>转到名称以此开头的下一行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>what can be done with the row</source>
        <translation>可对该行执行的操作</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select nothing, and show the whole file</source>
        <translation>取消选择，显示整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>While a name is edited</source>
        <translation>编辑名称时</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>take it over</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>leave it as it was</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In a comparison</source>
        <translation>在比较中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>next or previous difference</source>
        <translation>下一处或上一处差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>confirm a suggested pair</source>
        <translation>确认建议的配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>refuse a suggested pair</source>
        <translation>拒绝建议的配对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>another layer, where the bar of layers has the keyboard</source>
        <translation>焦点在层条上时，转到另一层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>On the tabs</source>
        <translation>在标签页上</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>another tab</source>
        <translation>另一个标签页</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>what can be done with the tab</source>
        <translation>可对该标签页执行的操作</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the values</source>
        <translation>在数值表中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to another number</source>
        <translation>转到另一个数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>change the number</source>
        <translation>更改数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>copy and paste a rectangle</source>
        <translation>复制和粘贴一个矩形区域</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>select everything</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to an index</source>
        <translation>转到某个索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>next or previous difference, in a comparison</source>
        <translation>在比较中转到下一处或上一处差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the histogram and the layers</source>
        <translation>在直方图和层中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another bar or layer</source>
        <translation>指向另一个柱或层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>closer, or further away</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the layer that is pointed at</source>
        <translation>转到所指的层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In pictures</source>
        <translation>在图像中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another number or filter</source>
        <translation>指向另一个数值或卷积核</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>push the picture aside</source>
        <translation>平移图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>so close that numbers can be read</source>
        <translation>放大到可以读出数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>In the sizes</source>
        <translation>在大小图中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>point at another area</source>
        <translation>指向另一个区域</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go into it</source>
        <translation>进入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/keys.py"/>
        <source>go to the group above</source>
        <translation>转到上一级分组</translation>
    </message>
</context>
<context>
    <name>LayersMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/menu.py"/>
        <source>Save all s&amp;tatistics as CSV…</source>
        <translation>将全部统计保存为 CSV(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/menu.py"/>
        <source>Save all statistics as &amp;JSON…</source>
        <translation>将全部统计保存为 JSON(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>LayersPlot</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>All layers in order</source>
        <translation>按顺序排列的所有层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/plot.py"/>
        <source>tensors, in the order of the file</source>
        <translation>张量，按文件中的顺序</translation>
    </message>
</context>
<context>
    <name>LayersViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Weights only</source>
        <translation>仅权重</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Matrices and filters, without biases, norms and what an optimizer keeps</source>
        <translation>矩阵和卷积核，不含偏置、归一化层和优化器状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>1 tensor</source>
        <translation>1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>One tensor was not looked at yet.</source>
        <translation>1 个张量尚未检查。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors were not looked at yet.</source>
        <translation>{n} 个张量尚未检查。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>One tensor without finite numbers is left out.</source>
        <translation>1 个张量没有有限数值，未显示。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{n} tensors without finite numbers are left out.</source>
        <translation>{n} 个张量没有有限数值，未显示。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Above, where the middle 98, 90 and 50 % of each tensor's numbers lie, and the median; below, the norm. A click, or Enter, leads to the tensor.</source>
        <translation>上方：每个张量居中的 98%、90% 和 50% 的数值所在的范围，以及中位数；下方：范数。单击或按 Enter 可转到该张量。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>90 % from {low} to {high}</source>
        <translation>90% 位于 {low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>median {n}</source>
        <translation>中位数 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>norm {n}</source>
        <translation>范数 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>{nan} NaN, {inf} infinite</source>
        <translation>{nan} 个 NaN，{inf} 个无穷</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/leftovers.py"/>
        <source>Removed {name}</source>
        <translation>已删除 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/leftovers.py"/>
        <source>The temporary file {reason}</source>
        <translation>临时文件：{reason}</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Number for the selected cells</source>
        <translation>选中单元格的新数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill this cell with</source>
        <translation>将此单元格填充为</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/line.py"/>
        <source>Fill {n} cells with</source>
        <translation>将 {n} 个单元格填充为</translation>
    </message>
</context>
<context>
    <name>Looking</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/measured.py"/>
        <source>First look, at {n} of {all} numbers</source>
        <translation>初步结果，基于 {all} 个数值中的 {n} 个</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>objects of classes</source>
        <translation>类的实例</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>unreadable parts</source>
        <translation>无法读取的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>groups of tensors</source>
        <translation>张量的分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>values that are no tensors</source>
        <translation>不是张量的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>unknown element types</source>
        <translation>未知的数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tensors of other layouts</source>
        <translation>其他布局的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>names that are not allowed</source>
        <translation>不允许的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>names that would be there twice</source>
        <translation>会重复的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tied tensors</source>
        <translation>共享的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>tensors that share bytes</source>
        <translation>共用字节的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>leave them out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>write each on its own</source>
        <translation>各自单独写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>join the names</source>
        <translation>连接名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>write them as text</source>
        <translation>写为文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>rename them</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>make them dense</source>
        <translation>转为稠密</translation>
    </message>
</context>
<context>
    <name>LossesTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>the file as a whole</source>
        <translation>文件整体</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} 及另外 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>no way out</source>
        <translation>无法处理</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/losses_table.py"/>
        <source>choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_commands.py"/>
        <source>This file is edited already; what was kept is offered at the next start.</source>
        <translation>此文件已有编辑；保留的内容会在下次启动时提供恢复。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/answering.py"/>
        <source>Saved {name}, {size}, read back by {judge}</source>
        <translation>已保存 {name}，{size}，已由 {judge} 读回检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/answering.py"/>
        <source>Saved {name}, {size}</source>
        <translation>已保存 {name}，{size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/main_window.py"/>
        <source>Open recen&amp;t</source>
        <translation>最近打开的文件(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/main_window.py"/>
        <source>safe start</source>
        <translation>安全启动</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/manual.py"/>
        <source>Manual – ckpt-browser</source>
        <translation>使用手册 – ckpt-browser</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/manual.py"/>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
</context>
<context>
    <name>ManualBrowser</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/browser.py"/>
        <source>Manual</source>
        <translation>使用手册</translation>
    </message>
</context>
<context>
    <name>MarkedTexts</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/marked_texts.py"/>
        <source>1 character differs; it is underlined.</source>
        <translation>1 个字符不同，已加下划线。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/marked_texts.py"/>
        <source>{n} characters differ; they are underlined.</source>
        <translation>{n} 个字符不同，已加下划线。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Sort &amp;by</source>
        <translation>排序方式(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Nothing is open</source>
        <translation>未打开任何文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sort_menu.py"/>
        <source>Order of the file</source>
        <translation>文件中的顺序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>C&amp;olours</source>
        <translation>颜色(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>Size of &amp;texts</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/menus.py"/>
        <source>Colu&amp;mns</source>
        <translation>列(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/tool_bar.py"/>
        <source>The device onto which torch.load puts tensors unless it is told otherwise: those of the selected rows, or all of the file while no row is selected. No number is read or changed.</source>
        <translation>未另行指定时，torch.load 把张量放到的设备：针对所选行中的张量；未选择行时针对文件中的全部张量。不读取也不更改任何数值。</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 entry copied to {name}</source>
        <translation>已将 1 个条目复制到 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} entries copied to {name}</source>
        <translation>已将 {n} 个条目复制到 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 entry dropped from {name}</source>
        <translation>已从 {name} 中删除 1 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} entries dropped from {name}</source>
        <translation>已从 {name} 中删除 {n} 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>Nothing to copy: what is selected is the same on both sides</source>
        <translation>没有可复制的内容：所选内容在两侧相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>Nothing can be copied</source>
        <translation>没有内容可以复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 stays as it is ({reason}): {names}</source>
        <translation>1 个保持不变（{reason}）：{names}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} stay as they are ({reason}): {names}</source>
        <translation>{n} 个保持不变（{reason}）：{names}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>1 more stays as it is</source>
        <translation>另有 1 个保持不变</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{n} more stay as they are</source>
        <translation>另有 {n} 个保持不变</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/words.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} 及另外 {n} 个</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its numbers cannot be read: {problem}</source>
        <translation>无法读取其数值：{problem}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} NaN</source>
        <translation>{share}为 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} infinite</source>
        <translation>{share}为无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} bytes are neither 0 nor 1, which a bool cannot be</source>
        <translation>{whole} 个字节中有 {part} 个既不是 0 也不是 1，而 bool 不可能如此</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} byte is neither 0 nor 1, which a bool cannot be</source>
        <translation>{whole} 个字节中有 {part} 个既不是 0 也不是 1，而 bool 不可能如此</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>reaches {largest}, the largest number that a {dtype} can hold</source>
        <translation>达到 {largest}，即 {dtype} 所能表示的最大数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {count} numbers are {value}</source>
        <translation>全部 {count} 个数值均为 {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>looks uninitialised: it has numbers as large as {peak}</source>
        <translation>看起来未初始化：含有大至 {peak} 的数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>looks uninitialised, or faded away: {share} too small for the usual precision of a {dtype}</source>
        <translation>看起来未初始化，或已衰减殆尽：{share}过小，达不到 {dtype} 的正常精度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{share} all zero</source>
        <translation>{share}全为零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero</source>
        <translation>所有数值均为零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero; the others of its kind are not</source>
        <translation>所有数值均为零；其他同类则不然</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>every number is zero; the other one of its kind is not</source>
        <translation>所有数值均为零；另一个同类则不然</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its standard deviation is {value}</source>
        <translation>标准差为 {value}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its largest number is {value} times what most of its numbers stay below</source>
        <translation>最大的数值是大部分数值上限的 {value} 倍</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{sentence}; {usual} is usual for its kind ({count} layers)</source>
        <translation>{sentence}；同类通常为 {usual}（{count} 层）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>its only number is</source>
        <translation>唯一的数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {whole} numbers are</source>
        <translation>全部 {whole} 个数值都</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} numbers is</source>
        <translation>{whole} 个数值中有 {part} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} numbers are</source>
        <translation>{whole} 个数值中有 {part} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>all {whole} rows are</source>
        <translation>全部 {whole} 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/findings.py"/>
        <source>{part} of {whole} rows are</source>
        <translation>{whole} 行中有 {part} 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/finding/locating.py"/>
        <source>elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/measuring/on_device.py"/>
        <source>the device {device} cannot be used here ({reason})</source>
        <translation>此处无法使用设备 {device}（{reason}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pairs/digests.py"/>
        <source>numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pictures/spectra.py"/>
        <source>its numbers are too large: their squares are beyond float64</source>
        <translation>数值过大：其平方超出 float64 的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/analysis/pictures/spectra.py"/>
        <source>it has NaN or infinite numbers, and so no singular values</source>
        <translation>含有 NaN 或无穷，因此没有奇异值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>{text} is no device that torch knows (cpu, cuda:0, mps, xpu:0, meta, ...)</source>
        <translation>{text} 不是 torch 支持的设备（cpu、cuda:0、mps、xpu:0、meta 等）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>nothing</source>
        <translation>空文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>there is only one device {match}</source>
        <translation>只有一个 {match} 设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/devices.py"/>
        <source>torch counts devices up to {last}</source>
        <translation>torch 的设备编号最大为 {last}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it cannot be moved into itself</source>
        <translation>无法移动到自身之中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it belongs to what holds it and cannot be doubled</source>
        <translation>从属于所在的对象，无法创建副本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/arranging.py"/>
        <source>it is the whole file already</source>
        <translation>已经是整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the share is a number such as 0.5</source>
        <translation>比例须为数字，例如 0.5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>with a share of 0 nothing would change</source>
        <translation>比例为 0 时不会有任何更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the other file has no such tensor</source>
        <translation>另一个文件中没有这样的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>only the other file has such a tensor</source>
        <translation>只有另一个文件中有这样的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>there is no tensor in the selection</source>
        <translation>所选内容中没有张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>nothing matches {pattern}</source>
        <translation>没有与 {pattern} 匹配的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>{reason}; {count} more are like it</source>
        <translation>{reason}；另有 {count} 个同样如此</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>{reason} stay as they are: {path}</source>
        <translation>{reason}保持不变：{path}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>arrays and storages</source>
        <translation>数组和存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>tensors without numbers</source>
        <translation>没有数值的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>a {layout} tensor</source>
        <translation>{layout} 张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>other numbers cannot be mixed into {what}</source>
        <translation>无法将其他数值混入 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it has no numbers</source>
        <translation>没有数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>the shapes differ: {shape} here, {shape2} in the other file</source>
        <translation>形状不同：此处为 {shape}，另一个文件中为 {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it is {dtype} here and {dtype2} in the other file</source>
        <translation>此处为 {dtype}，另一个文件中为 {dtype2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>it has no numbers in the other file</source>
        <translation>在另一个文件中没有数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/blending.py"/>
        <source>in the other file {problem}</source>
        <translation>在另一个文件中，{problem}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>a name is needed</source>
        <translation>需要名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>what is in {kind} has no name of its own</source>
        <translation>{kind} 中的内容没有自己的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>names in {kind} are texts</source>
        <translation>{kind} 中的名称须为文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>the name is taken: {key}</source>
        <translation>名称已被使用：{key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>it is a part of {kind} and cannot be taken out by itself</source>
        <translation>是 {kind} 的一部分，无法单独取出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>{kind} takes no new entries</source>
        <translation>{kind} 不接受新条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>{kind} holds it already</source>
        <translation>{kind} 中已有此内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>it is a part of {kind} and cannot be changed by itself</source>
        <translation>是 {kind} 的一部分，无法单独更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>an {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/containers.py"/>
        <source>a {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/copying.py"/>
        <source>the file would hold more than {nodes} objects (the node budget)</source>
        <translation>文件将包含超过 {nodes} 个对象（节点数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/copying.py"/>
        <source>it holds numbers that were edited; save the other file first, then copy from it</source>
        <translation>含有编辑过的数值；须先保存另一个文件，再从中复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>{file} is not open</source>
        <translation>{file} 未打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>two entries would be put here</source>
        <translation>此处会放入两个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>it lies within what is taken over too</source>
        <translation>位于另一个要复制的条目之内</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>it could not be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/counterparts.py"/>
        <source>its numbers are not there: {missing}</source>
        <translation>数值缺失：{missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>nothing matches {pattern} there</source>
        <translation>另一个文件中没有与 {pattern} 匹配的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>there is nothing of this name to copy</source>
        <translation>没有此名称的内容可供复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>there it lies in {kind}, which can only be copied as a whole</source>
        <translation>在另一个文件中位于 {kind} 之内，只能整体复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>what has such a key can only be copied with all that is beside it</source>
        <translation>这样的键只能与同级的全部内容一起复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>{kind} has places instead of names</source>
        <translation>{kind} 按位置而非名称存放条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/merging.py"/>
        <source>{kind} keeps nothing beside its entries</source>
        <translation>{kind} 除条目外不保存其他内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>it is no module that was saved whole</source>
        <translation>不是整体保存的模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{name} is no module that is known; it is left out</source>
        <translation>{name} 不是已知的模块，已略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>the module {name} holds itself</source>
        <translation>模块 {name} 包含自身</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{place}: {reason}</source>
        <translation>{place}：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>the module</source>
        <translation>此模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>its modules hold each other so often that no state_dict can list them</source>
        <translation>模块之间相互包含过多，无法用 state_dict 列出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>hooks of its own may change its state_dict</source>
        <translation>模块自身的钩子可能会更改其 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>its numbers are packed, and are left out</source>
        <translation>数值已打包，因此略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>{odd} is an object of another class, and is kept as it is</source>
        <translation>{odd} 是其他类的对象，原样保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/modules.py"/>
        <source>it keeps its state in a form of its own, which is left out</source>
        <translation>状态以自有的形式保存，已略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the name would be empty</source>
        <translation>名称会变为空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>it would move to another depth; a name's own “/” is written “\/”</source>
        <translation>会移到另一层级；名称本身的“/”写作“\/”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>only a part of what it holds would move</source>
        <translation>其中的内容只有一部分会移动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the name is taken</source>
        <translation>名称已被使用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>it holds no names</source>
        <translation>其中没有名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>no name begins with {old}</source>
        <translation>没有以 {old} 开头的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/names.py"/>
        <source>the regular expression does not work: {error}</source>
        <translation>正则表达式无效：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it is no tensor</source>
        <translation>不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>only a plain tensor in one piece can be given another number of rows</source>
        <translation>只有未分块的普通张量才能更改行数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>a single number has no rows</source>
        <translation>单个数值没有行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows and a seed count from 0, and new rows are {fills}</source>
        <translation>行数和随机种子不能小于 0，新行的填充方式为 {fills}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it has {rows} rows already</source>
        <translation>已经有 {rows} 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>a tensor without bytes cannot be given other rows</source>
        <translation>没有字节的张量无法更改行数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows of {dtype} cannot be made</source>
        <translation>无法生成 {dtype} 的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>so many rows would need more than {most_bytes} TiB</source>
        <translation>这么多行需要超过 {most_bytes} TiB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>rows of {dtype} can only be filled with zeros</source>
        <translation>{dtype} 的行只能用零填充</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/resizing.py"/>
        <source>it has no rows to take a mean of</source>
        <translation>没有可求均值的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>{name} is no element type that tensors can be converted to</source>
        <translation>无法将张量转换为此数据类型：{name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no tensor in the selection would become {target}</source>
        <translation>所选内容中没有可转换为 {target} 的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor in several pieces cannot be converted; save it as one file first</source>
        <translation>由多块组成的张量无法转换；须先保存为单个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout} cannot be converted</source>
        <translation>布局为 {layout} 的张量无法转换</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>nothing in the selection would move to {tag}</source>
        <translation>所选内容均无需移到 {tag}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout}</source>
        <translation>布局为 {layout} 的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>torch cannot save {what} from the meta device</source>
        <translation>torch 无法保存 meta 设备上的{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no element is named</source>
        <translation>未指定元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor in several pieces cannot be edited; save it as one file first</source>
        <translation>由多块组成的张量无法编辑；须先保存为单个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor of layout {layout} cannot be edited element by element</source>
        <translation>布局为 {layout} 的张量无法逐个元素编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a {note} view cannot be edited element by element</source>
        <translation>{note} 视图无法逐个元素编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>a tensor without bytes cannot be edited</source>
        <translation>没有字节的张量无法编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>single elements of {dtype} cannot be edited</source>
        <translation>{dtype} 的单个元素无法编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>it has {count} dimensions; {index} names {count2}</source>
        <translation>有 {count} 个维度，而 {index} 指定了 {count2} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>{index} lies outside of {shape}</source>
        <translation>{index} 超出形状 {shape} 的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/tensors.py"/>
        <source>no storage in the selection has dead bytes</source>
        <translation>所选内容的存储中没有未使用的字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is nested deeper than {depth} levels</source>
        <translation>嵌套超过 {depth} 层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {what} and cannot be given a value</source>
        <translation>此类对象（{what}）无法赋值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a {type_name} cannot be given a value</source>
        <translation>{type_name} 无法赋值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a dict</source>
        <translation>类型是 {kind}，不是 dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a list</source>
        <translation>类型是 {kind}，不是 list</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}, not a {name}</source>
        <translation>类型是 {kind}，不是 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is a number of more than {integer_bytes} bytes</source>
        <translation>数字超过 {integer_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>a {name} cannot be stored</source>
        <translation>无法存储 {name} 类型的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is None; take it out and insert a value instead</source>
        <translation>值为 None；可将其删除，再插入新值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>{value} does not fit into {type_name}</source>
        <translation>{value} 超出 {type_name} 的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/edits/values.py"/>
        <source>it is {kind}; {value} is not one</source>
        <translation>类型是 {kind}，而 {value} 不是此类型的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/messages.py"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/outline.py"/>
        <source>has more than {text} characters in paths and texts (the text budget)</source>
        <translation>路径和文本超过 {text} 个字符（文本量上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/places.py"/>
        <source>there is nothing of this name</source>
        <translation>没有此名称的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/places.py"/>
        <source>that is the file as a whole; name an entry of it</source>
        <translation>这是整个文件；须指定其中的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a bool is true or false</source>
        <translation>bool 只能是 true 或 false</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>an {dtype} is a whole number</source>
        <translation>{dtype} 须为整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a {dtype} is a number</source>
        <translation>{dtype} 须为数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>it is beyond what a {dtype} can hold</source>
        <translation>超出 {dtype} 的表示范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/scalars.py"/>
        <source>a {dtype} has no infinity</source>
        <translation>{dtype} 不能表示无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such file or directory</source>
        <translation>没有此文件或目录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>is a directory</source>
        <translation>是目录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>not a directory</source>
        <translation>不是目录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>directory not empty</source>
        <translation>目录不为空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>file name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>text file busy</source>
        <translation>文件正在作为程序运行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such device</source>
        <translation>没有此设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>no such device or address</source>
        <translation>没有此设备或地址</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>cannot allocate memory</source>
        <translation>无法分配内存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>bad file descriptor</source>
        <translation>文件描述符无效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>operation not supported</source>
        <translation>不支持此操作</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>invalid cross-device link</source>
        <translation>链接不能跨设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>resource temporarily unavailable</source>
        <translation>资源暂时不可用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/core/system_reasons.py"/>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>{what}: {count} bytes follow the end of the pickle and are ignored</source>
        <translation>{what}：pickle 结束后还有 {count} 字节，已忽略</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>pickle within the file</source>
        <translation>文件内的 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/assemble.py"/>
        <source>pickle protocol</source>
        <translation>pickle 协议</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>has {bytes} bytes, but bytes up to {start} are needed</source>
        <translation>有 {bytes} 字节，但需要读到第 {start} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>chunk {key}</source>
        <translation>分块 {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>is packed by an extension that this program does not know</source>
        <translation>打包所用的扩展不受此程序支持</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>holds no plain {dtype} tensor of {bytes} bytes at byte {offset}</source>
        <translation>第 {offset} 字节处没有大小为 {bytes} 字节的普通 {dtype} 张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/chunks.py"/>
        <source>repeats {bytes} bytes to make {bytes2}, too many to hold at once</source>
        <translation>将 {bytes} 字节重复为 {bytes2} 字节，过大而无法一次载入内存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its properties are not those of a tensor</source>
        <translation>属性不是张量的属性</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its chunks are no list</source>
        <translation>分块不是列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>a chunk has another number of dimensions than its tensor</source>
        <translation>有分块的维数与所属张量不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>a chunk reaches beyond its tensor</source>
        <translation>有分块超出所属张量的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>its storage data names no file</source>
        <translation>存储数据未指明文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>holds no {name} where one belongs</source>
        <translation>应有 {name} 的位置没有该对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/metadata.py"/>
        <source>holds a damaged {name}</source>
        <translation>含有已损坏的 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>has {size} bytes; up to {pickle_bytes} are read</source>
        <translation>有 {size} 字节；最多读取 {pickle_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>chunks</source>
        <translation>分块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>its chunks hold {covered} elements instead of {numel}</source>
        <translation>各分块共有 {covered} 个元素，应有 {numel} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>holds no place for one of its chunks</source>
        <translation>未记录其中一个分块的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is cut short at byte {size}</source>
        <translation>在第 {size} 字节处被截断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is packed by an extension</source>
        <translation>已由扩展打包</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is a value of {bytes} bytes, too large to show</source>
        <translation>值有 {bytes} 字节，过大而无法显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/reader.py"/>
        <source>is not read: the values take more than {pickle_bytes} bytes together</source>
        <translation>未读取：所有值合计超过 {pickle_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/window.py"/>
        <source>needs {count} bytes at byte {offset}, but the file ends at byte {size}</source>
        <translation>需要从第 {offset} 字节起的 {count} 字节，但文件在第 {size} 字节处结束</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/dcp/window.py"/>
        <source>needs {count} bytes at byte {offset}, but there are {size}</source>
        <translation>需要从第 {offset} 字节起的 {count} 字节，但总共只有 {size} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is empty (0 bytes)</source>
        <translation>为空（0 字节）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>begins with zero bytes and is no checkpoint</source>
        <translation>开头的字节全为 0，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>holds nothing but zero bytes; the download was not completed, perhaps</source>
        <translation>所有字节均为 0；可能下载未完成</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>holds nothing but zero bytes in its first MiB; the download was not completed, perhaps</source>
        <translation>前 1 MiB 的所有字节均为 0；可能下载未完成</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is the index of a TensorFlow checkpoint, not a PyTorch checkpoint</source>
        <translation>是 TensorFlow 检查点的索引，不是 PyTorch 检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is not a checkpoint of a known format; it begins with the bytes {head}</source>
        <translation>不是已知格式的检查点；开头的字节为 {head}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is a JSON text without a weight_map, not a checkpoint or a shard index</source>
        <translation>是没有 weight_map 的 JSON 文本，不是检查点或分片索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/detect.py"/>
        <source>is a text, not a checkpoint; it begins with “{text}”</source>
        <translation>是文本，不是检查点；开头为“{text}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/embedded.py"/>
        <source>the torch file within it: {error}</source>
        <translation>其中的 torch 文件：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/embedded.py"/>
        <source>the torch file within it {error}</source>
        <translation>其中的 torch 文件：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>the file changed on disk since it was opened</source>
        <translation>文件打开之后在磁盘上已更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be read at byte {offset} ({reason})</source>
        <translation>在第 {offset} 字节处无法读取（{reason}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>was cut short at byte {offset} while it was being read</source>
        <translation>读取期间在第 {offset} 字节处被截断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>no such file (no file can have this name here)</source>
        <translation>没有此文件（此处的文件不能使用此名称）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is a folder, and not one of a distributed checkpoint (it holds no .metadata file)</source>
        <translation>是文件夹，且不是分布式检查点的文件夹（其中没有 .metadata 文件）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a pipe (FIFO)</source>
        <translation>管道（FIFO）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a character device</source>
        <translation>字符设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>a block device</source>
        <translation>块设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is {kind}, not a file</source>
        <translation>是{kind}，不是普通文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/files.py"/>
        <source>is no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>{wanted} is missing</source>
        <translation>缺少 {wanted}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a string is missing</source>
        <translation>缺少字符串</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a value is broken, or longer than {slices} characters</source>
        <translation>值已损坏，或超过 {slices} 个字符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>something follows its last brace</source>
        <translation>最后的花括号之后还有内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>it is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>is no valid JSON at character {place}: {reason}</source>
        <translation>第 {place} 个字符处不是有效的 JSON：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/json_scan.py"/>
        <source>a number is too long</source>
        <translation>数字过长</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy.py"/>
        <source>pickle beside the object</source>
        <translation>对象之外的 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy.py"/>
        <source>byte order of the writer</source>
        <translation>写入方的字节序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>lies beyond the end of the file, which is cut short</source>
        <translation>位于文件末尾之后，文件被截断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>magic number</source>
        <translation>魔数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>protocol version</source>
        <translation>协议版本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>system information</source>
        <translation>系统信息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>does not start like a torch file</source>
        <translation>开头与 torch 文件不符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>list of storages</source>
        <translation>存储列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>its list of storages is no list of texts</source>
        <translation>存储列表不是文本列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>its list of storages names one that the pickle does not; what follows cannot be found</source>
        <translation>存储列表中有 pickle 未提及的存储；其后的内容无法定位</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>storage {key} declares {declared} elements, but {count} are written</source>
        <translation>存储 {key} 声明有 {declared} 个元素，但写入的是 {count} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>is cut short at byte {size}; {whole} of {count} storages are whole</source>
        <translation>在第 {size} 字节处被截断；{count} 个存储中有 {whole} 个完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>{size} bytes follow the last storage and are ignored</source>
        <translation>最后一个存储之后还有 {size} 字节，已忽略</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/legacy_stream.py"/>
        <source>storage {key}</source>
        <translation>存储 {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>is cut short at byte {size}, within {name}</source>
        <translation>在第 {size} 字节处被截断，位于 {name} 之内</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>tar archive</source>
        <translation>tar 归档</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>holds {name} twice</source>
        <translation>{name} 出现两次</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/tar.py"/>
        <source>has a damaged header at byte {place}</source>
        <translation>第 {place} 字节处的文件头已损坏</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>is a tar archive, but not one of torch's; unpack it and open what is inside</source>
        <translation>是 tar 归档，但不是 torch 写入的；可将其解压，再打开其中的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member pickle</source>
        <translation>成员 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>holds a member of {bytes} bytes; up to {pickle_bytes} are read</source>
        <translation>有成员为 {bytes} 字节；最多读取 {pickle_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member storages</source>
        <translation>成员 storages</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a storage that is none</source>
        <translation>列出的存储无效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a part of a storage that is none</source>
        <translation>列出的部分不属于任何存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a part that reaches beyond its storage</source>
        <translation>列出的部分超出所属存储的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>member tensors</source>
        <translation>成员 tensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>lists a tensor that is none</source>
        <translation>列出的张量无效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/old_torch/torch_tar.py"/>
        <source>begins with a count that is none</source>
        <translation>开头的数量无效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>reading the pickle</source>
        <translation>正在读取 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>{what}, byte {pos}</source>
        <translation>{what}，第 {pos} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>a text is not valid UTF-8</source>
        <translation>有文本不是有效的 UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>has more opcodes than the {done} that a checkpoint of its size needs (the opcode budget)</source>
        <translation>操作码超过 {done} 个，多于这种大小的检查点所需（操作码数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/machine.py"/>
        <source>the program takes more from its stack than it put there</source>
        <translation>程序从栈中取出的多于放入的</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>declares pickle protocol {protocol}, which does not exist</source>
        <translation>声明的 pickle 协议 {protocol} 不存在</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer of {count} digits (the integer budget)</source>
        <translation>含有 {count} 位数字的整数（整数长度上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer that is none</source>
        <translation>含有无效的整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds an integer of {length} bytes (the integer budget)</source>
        <translation>含有 {length} 字节的整数（整数长度上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a float that is none</source>
        <translation>含有无效的浮点数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a text without quotes</source>
        <translation>含有没有引号的文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds a text with a broken escape</source>
        <translation>含有转义序列已损坏的文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>refers to a buffer outside the file</source>
        <translation>引用了文件之外的缓冲区</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>builds a dict with a key without a value</source>
        <translation>构建的字典中有键没有值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>uses a memo index that is negative or beyond 32 bits</source>
        <translation>使用的 memo 索引为负或超出 32 位</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>names a class with something that is no text</source>
        <translation>指明类的内容不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>uses the pickle extension code {code}, which stands for a name outside the file</source>
        <translation>使用了 pickle 扩展码 {code}，它代表文件之外的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>makes an object without naming its class</source>
        <translation>创建对象时未指明类</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/rare.py"/>
        <source>holds byte 0x{data}, which is no pickle opcode</source>
        <translation>含有字节 0x{data}，不是 pickle 操作码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a run of bytes</source>
        <translation>字节串</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>an extension code</source>
        <translation>扩展码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>is one program too many: all of them together have more opcodes than a file may (the opcode budget)</source>
        <translation>程序过多：所有程序的操作码合计超过一个文件允许的数量（操作码数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{count} objects are built and left behind unused</source>
        <translation>有 {count} 个对象构建后未被使用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>names more than {names} classes and functions (the name budget)</source>
        <translation>引用了超过 {names} 个类和函数（名称数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>the program calls an object that it built itself</source>
        <translation>程序调用了由它自己构建的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>builds more than {budget} objects (the object budget)</source>
        <translation>构建了超过 {budget} 个对象（对象数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>holds more than {budget} items (the item budget)</source>
        <translation>含有超过 {budget} 项内容（项数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>fetches memo entry {index}, which was never stored</source>
        <translation>读取了从未存入的 memo 条目 {index}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>stores a key without a value</source>
        <translation>存入的键没有值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>stores keys into</source>
        <translation>将键存入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>appends to</source>
        <translation>将内容追加到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>sets the state of {kind}</source>
        <translation>设置了状态，对象为{kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{does} {kind}</source>
        <translation>{does}{kind}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>{what} of {length} bytes does not fit in the {rest} that remain (the file is cut short, or lies)</source>
        <translation>{length} 字节的{what}超出剩余的 {rest} 字节（文件被截断，或内容有误）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>the name {name}</source>
        <translation>名称 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a dict</source>
        <translation>字典</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a set</source>
        <translation>集合</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a tuple</source>
        <translation>元组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/pickles/state.py"/>
        <source>a plain value</source>
        <translation>普通值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/plain_pickle.py"/>
        <source>is a pickle of {size} bytes; up to {pickle_bytes} are read</source>
        <translation>是 {size} 字节的 pickle；最多读取 {pickle_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/plain_pickle.py"/>
        <source>a second object may follow the first; only the first is shown</source>
        <translation>第一个对象之后可能还有第二个；仅显示第一个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/reading.py"/>
        <source>cannot be listed</source>
        <translation>无法列出内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/reading.py"/>
        <source>is a folder without a .metadata file or a shard index; open a file in it</source>
        <translation>是没有 .metadata 文件或分片索引的文件夹；可打开其中的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>element count</source>
        <translation>元素数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>stride</source>
        <translation>步长</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>offset</source>
        <translation>偏移量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view key</source>
        <translation>视图的键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view offset</source>
        <translation>视图的偏移量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>view size</source>
        <translation>视图的大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>location</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>tensor number</source>
        <translation>张量编号</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>chunk offsets</source>
        <translation>分块的偏移量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>chunk sizes</source>
        <translation>分块的大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes {least} to {most} arguments</source>
        <translation>参数个数须为 {least} 到 {most}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes one argument</source>
        <translation>只接受一个参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>it takes {count} arguments</source>
        <translation>参数个数须为 {count}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no tuple of at most {rank} numbers</source>
        <translation>{what}不是最多含 {rank} 个数字的元组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} holds something that is no size</source>
        <translation>{what}中含有无效的大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no natural number</source>
        <translation>{what}不是自然数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its requires_grad is no bool</source>
        <translation>requires_grad 不是布尔值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its {what} is no text</source>
        <translation>{what}不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its dtype is none that torch has</source>
        <translation>torch 没有这种数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arguments.py"/>
        <source>its storage class is none that torch has</source>
        <translation>torch 没有这种存储类</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>its state is not that of an array</source>
        <translation>状态不是数组的状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>{count} bytes do not make an array of {count2} {name}</source>
        <translation>{count} 字节无法构成 {count2} 个 {name} 的数组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>its elements are {text}, which torch has no type for</source>
        <translation>元素类型为 {text}，torch 没有对应的类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>it is no number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>it is a {text}, which torch has no type for</source>
        <translation>类型为 {text}，torch 没有对应的类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/arrays.py"/>
        <source>{count} bytes do not make a {name}</source>
        <translation>{count} 字节无法构成 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>{what}: calls {name} and hides the result (a loader would run it)</source>
        <translation>{what}：调用 {name} 并隐藏结果（加载文件的程序会执行它）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>a key of a dict is {kind}, which Python allows in no dict</source>
        <translation>字典的一个键是 {kind}，Python 的字典不允许这样的键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it wraps something that is no tensor</source>
        <translation>包裹的不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it wraps something that is no call</source>
        <translation>包裹的不是调用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>more than {nesting} calls wrap each other</source>
        <translation>有超过 {nesting} 层调用相互包裹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>is nested deeper than {depth} levels (the depth budget)</source>
        <translation>嵌套超过 {depth} 层（深度上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>the reader met a {name} it did not build</source>
        <translation>读取程序遇到了不是由它构建的 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>it calls an object instead of a named class or function</source>
        <translation>调用的是对象，而不是指明的类或函数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>sets the state of one object of {function_name} {count} times</source>
        <translation>将 {function_name} 的同一个对象的状态设置了 {count} 次</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>the key stands twice in its dict; a loader keeps only the last</source>
        <translation>键在所在字典中出现两次；加载文件的程序只保留最后一个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>building the tree</source>
        <translation>正在构建树</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>holds more than {nodes} objects (the node budget)</source>
        <translation>含有超过 {nodes} 个对象（节点数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>holds more than {unknown} objects and calls that are not known (the object budget)</source>
        <translation>含有超过 {unknown} 个未知的对象和调用（对象数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>shows more than {edges} items in its containers, most of them again and again (the item budget)</source>
        <translation>容器中显示的内容超过 {edges} 项，其中多数反复出现（项数上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>reads the same bytes or items again and again (the work budget)</source>
        <translation>反复读取相同的字节或内容（工作量上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/builder.py"/>
        <source>not built yet</source>
        <translation>尚未构建</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its data is not that of a sparse tensor</source>
        <translation>数据不是稀疏张量的数据</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices are no whole numbers</source>
        <translation>其索引不是整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its parts are no dict</source>
        <translation>各部分不是字典</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>it has no values or no offsets</source>
        <translation>没有数值或没有偏移量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its layout is none that torch has</source>
        <translation>torch 没有这种布局</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices and values do not belong together</source>
        <translation>索引与数值不相符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/composed.py"/>
        <source>its indices and values have {shape} dimensions, its shape {count}</source>
        <translation>索引和数值对应 {shape} 个维度，而形状有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is made from something that is no list</source>
        <translation>构建所用的不是列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>its state is no dict</source>
        <translation>状态不是字典</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>its parts are no texts</source>
        <translation>各部分不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is longer than a path can be</source>
        <translation>长度超出路径的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it names no class</source>
        <translation>未指明类</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/containers.py"/>
        <source>it is made from something that is no list of pairs</source>
        <translation>构建所用的不是键值对列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/elements.py"/>
        <source>its dtype is none that numpy writes</source>
        <translation>数据类型不是 numpy 写入的形式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/embedded.py"/>
        <source>the bytes hold neither a storage nor a tensor</source>
        <translation>这些字节既不是存储也不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/naming.py"/>
        <source>an object</source>
        <translation>某个对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>a tensor of {dtype} requires a gradient, which torch refuses</source>
        <translation>{dtype} 类型的张量要求梯度，torch 会拒绝</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>reaches element {last} of a storage that holds {holds}</source>
        <translation>用到存储的第 {last} 个元素，而存储中只有 {holds} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its storage is none that the file names</source>
        <translation>存储不是文件中列出的存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it has {count} dimensions and {count2} strides</source>
        <translation>有 {count} 个维度，却有 {count2} 个步长</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its metadata is no dict</source>
        <translation>其元数据不是字典</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it is marked as conjugate, which only complex numbers can be</source>
        <translation>它带有共轭标记，而只有复数才能共轭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its state is not that of a tensor</source>
        <translation>状态不是张量的状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its dtype differs from that of the data it wraps</source>
        <translation>数据类型与所包裹的数据不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>it names no function and class</source>
        <translation>未指明函数和类</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its storage is not quantized</source>
        <translation>存储未经量化</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/tensors.py"/>
        <source>its quantizer is none that torch writes</source>
        <translation>量化器不是 torch 写入的形式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its device is none that torch could have</source>
        <translation>其设备不是 torch 可能有的设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its text is not Latin-1</source>
        <translation>文本不是 Latin-1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it holds no bytes</source>
        <translation>其中没有字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its parts are no numbers</source>
        <translation>各部分不是数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>its parts are too large for a float</source>
        <translation>各部分过大，超出浮点数的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it converts something that is no number</source>
        <translation>转换的不是数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/recognise/values.py"/>
        <source>it tags something that is no container</source>
        <translation>标记的不是容器</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>header</source>
        <translation>文件头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>{base} bytes</source>
        <translation>{base} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>metadata {key}</source>
        <translation>元数据 {key}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is cut short: its header length takes 8 bytes, but the file ends at byte {size}</source>
        <translation>被截断：文件头长度占 8 字节，但文件在第 {size} 字节处结束</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>promises a header of {length} bytes, more than the limit of {header_bytes}</source>
        <translation>声明的文件头有 {length} 字节，超过 {header_bytes} 字节的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is cut short: its header ends at byte {length}, but the file ends at byte {size}</source>
        <translation>被截断：文件头在第 {length} 字节处结束，但文件在第 {size} 字节处结束</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>has a header that is not UTF-8</source>
        <translation>文件头不是 UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>byte {offset}</source>
        <translation>第 {offset} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>has a header that does not begin with “{”</source>
        <translation>文件头不以“{”开头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>byte 8</source>
        <translation>第 8 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>reading the header</source>
        <translation>正在读取文件头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header has two entries of metadata, of which the last counts</source>
        <translation>文件头中有两个元数据条目，以后一个为准</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header's metadata is no JSON object</source>
        <translation>文件头中的元数据不是 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is no JSON object of texts</source>
        <translation>不是值均为文本的 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>metadata {key} is no text</source>
        <translation>元数据 {key} 不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>is a nested value where only text is allowed</source>
        <translation>是嵌套的值，而此处只能是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors.py"/>
        <source>the header has a text with half a character; the safetensors library refuses such a file</source>
        <translation>文件头中有一段含半个字符的文本；safetensors 库会拒绝这样的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>the safetensors library refuses such a file</source>
        <translation>safetensors 库会拒绝这样的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>lies beyond the end of the file, which is cut short at byte {size}</source>
        <translation>位于文件末尾之后，文件在第 {size} 字节处被截断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>needs {bytes} bytes for its shape and dtype, but has {end}</source>
        <translation>按形状和数据类型需要 {bytes} 字节，实际有 {end} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>is no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>names a field twice</source>
        <translation>有字段重复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has no dtype</source>
        <translation>没有数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has a shape that is no list of sizes</source>
        <translation>形状不是由大小组成的列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has data offsets that are no two byte places</source>
        <translation>data_offsets 不是两个字节位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has fields of unknown meaning</source>
        <translation>含有含义未知的字段</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has {count} tensors, more than the limit of {nodes}</source>
        <translation>有 {count} 个张量，超过 {nodes} 个的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>trailing bytes: {room} bytes lie after the last tensor; {refused}</source>
        <translation>尾部多余字节：最后一个张量之后还有 {room} 字节；{refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>the file is cut short: its tensors end at byte {base}, the file at byte {base2}; {cut} of {count} tensors are incomplete</source>
        <translation>文件被截断：张量在第 {base} 字节处结束，而文件在第 {base2} 字节处结束；{count} 个张量中有 {cut} 个不完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has more than {most_broken} entries that are no tensors</source>
        <translation>有超过 {most_broken} 个条目不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>is replaced by a later entry of the same name</source>
        <translation>被后面的同名条目取代</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>shares bytes with tensor {names}; {refused}</source>
        <translation>与张量 {names} 共用字节；{refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>{overlaps} more tensors share bytes with others</source>
        <translation>另有 {overlaps} 个张量与其他张量共用字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>{lost} bytes before or between the tensors belong to none ({gaps} gaps); {refused}</source>
        <translation>张量之前或之间有 {lost} 字节不属于任何张量（{gaps} 处空隙）；{refused}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has the dtype {code}, which is not known</source>
        <translation>数据类型 {code} 未知</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>has more or larger dimensions than a tensor can have</source>
        <translation>维度过多，或某一维过大，超出张量的限制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/safetensors/safetensors_rows.py"/>
        <source>packs two elements in a byte, but its last dimension is odd</source>
        <translation>每字节含两个元素，但最后一维的大小为奇数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is a shard index of {size} bytes, more than the limit of {index_bytes}</source>
        <translation>是 {size} 字节的分片索引，超过 {index_bytes} 字节的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is a shard index that is not UTF-8</source>
        <translation>是分片索引，但不是 UTF-8</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>the index has two weight maps, of which the last counts</source>
        <translation>索引中有两个 weight_map，以后一个为准</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>the index names {count} tensors twice; for each the last shard counts</source>
        <translation>索引中有 {count} 个张量出现两次；均以最后的分片为准</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>has a weight_map that is no JSON object</source>
        <translation>weight_map 不是 JSON 对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>reading the index</source>
        <translation>正在读取索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>names more than the limit of {nodes} tensors</source>
        <translation>列出的张量超过 {nodes} 个的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/shard_index.py"/>
        <source>is nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>opening the shards</source>
        <translation>正在打开分片</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>is a shard index itself</source>
        <translation>本身是分片索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name}: {error}</source>
        <translation>分片 {name}：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name}</source>
        <translation>分片 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>has more than the limit of {nodes} nodes in its shards</source>
        <translation>各分片的节点超过 {nodes} 个的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} holds no tensors by name</source>
        <translation>分片 {name} 中没有按名称存放的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>the index names no shard for it</source>
        <translation>索引未指明其所在的分片</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>is not in shard {name}, where the index places it</source>
        <translation>不在索引所指明的分片 {name} 中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>the index names no shard for {count} of its tensors</source>
        <translation>索引未指明其中 {count} 个张量所在的分片</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>{count} tensors cannot be read, because their shard {name} cannot</source>
        <translation>{count} 个张量无法读取，因为其所在的分片 {name} 无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} lacks {count} tensors that the index places there</source>
        <translation>分片 {name} 缺少索引指明在其中的 {count} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/sharded.py"/>
        <source>shard {name} holds {count} tensors that the index does not name, such as {extra}</source>
        <translation>分片 {name} 中有 {count} 个张量未列入索引，例如 {extra}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is refused: the index may name files in its own folder only</source>
        <translation>已拒绝：索引只能引用其所在文件夹中的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is no name that a file can have here</source>
        <translation>此处的文件不能使用此名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/shards/siblings.py"/>
        <source>is refused: it is a symbolic link that leads out of the folder</source>
        <translation>已拒绝：是指向文件夹之外的符号链接</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>unpack it and open what is inside</source>
        <translation>可将其解压，再打开其中的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a picture ({kind}), not a checkpoint</source>
        <translation>是图像（{kind}），不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a program or library ({kind}), not a checkpoint</source>
        <translation>是程序或库（{kind}），不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a torch file that was copied as if it were text, which destroyed its bytes; copy or download it again in binary mode</source>
        <translation>是被当作文本复制的 torch 文件，字节已被破坏；可用二进制模式重新复制或下载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Git LFS pointer to a file of {n} bytes, not the file itself; run git lfs pull to fetch it</source>
        <translation>是 Git LFS 指针，指向 {n} 字节的文件，不是文件本身；可运行 git lfs pull 获取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Git LFS pointer, not the file itself; run git lfs pull to fetch it</source>
        <translation>是 Git LFS 指针，不是文件本身；可运行 git lfs pull 获取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a web page (HTML), not a checkpoint; the download went wrong, or it needs a login</source>
        <translation>是网页（HTML），不是检查点；可能是下载出错，或需要登录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a GGUF model of llama.cpp; its own tools read and convert it</source>
        <translation>是 llama.cpp 的 GGUF 模型；可用其自带的工具读取和转换</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an old GGML model of llama.cpp; its own tools convert it</source>
        <translation>是 llama.cpp 的旧式 GGML 模型；可用其自带的工具转换</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an HDF5 file (Keras or TensorFlow weights, as a rule); open it with an HDF5 browser</source>
        <translation>是 HDF5 文件（通常为 Keras 或 TensorFlow 的权重）；可用 HDF5 浏览器打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a single NumPy array (.npy); numpy.load reads it</source>
        <translation>是单个 NumPy 数组 (.npy)；可用 numpy.load 读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TensorFlow Lite model</source>
        <translation>是 TensorFlow Lite 模型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an ExecuTorch program</source>
        <translation>是 ExecuTorch 程序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with gzip; {unpack}</source>
        <translation>已用 gzip 压缩；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with bzip2; {unpack}</source>
        <translation>已用 bzip2 压缩；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with xz; {unpack}</source>
        <translation>已用 xz 压缩；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with zstd; {unpack}</source>
        <translation>已用 zstd 压缩；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with lz4; {unpack}</source>
        <translation>已用 lz4 压缩；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a 7z archive; {unpack}</source>
        <translation>是 7z 归档；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a rar archive; {unpack}</source>
        <translation>是 rar 归档；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is one part of a zip archive that was split over several files; join them first</source>
        <translation>是拆分为多个文件的 zip 归档的一部分；须先合并</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is packed with zlib (a compressed joblib dump, perhaps); {unpack}</source>
        <translation>已用 zlib 压缩（可能是压缩的 joblib 文件）；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Lua Torch7 file (.t7), which PyTorch no longer reads</source>
        <translation>是 Lua Torch7 文件 (.t7)，PyTorch 已不再读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TensorFlow SavedModel, not a PyTorch checkpoint</source>
        <translation>是 TensorFlow SavedModel，不是 PyTorch 检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>looks like an ONNX model, not a PyTorch checkpoint; open it with an ONNX viewer</source>
        <translation>似乎是 ONNX 模型，不是 PyTorch 检查点；可用 ONNX 查看器打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a PDF document, not a checkpoint</source>
        <translation>是 PDF 文档，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an SQLite database, not a checkpoint</source>
        <translation>是 SQLite 数据库，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Parquet table, not a checkpoint</source>
        <translation>是 Parquet 表，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Arrow table, not a checkpoint</source>
        <translation>是 Arrow 表，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an XML text, not a checkpoint</source>
        <translation>是 XML 文本，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a text that names another file (a symbolic link that was copied as text); open that file instead</source>
        <translation>是内容为另一个文件名的文本（被当作文本复制的符号链接）；可打开该文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a NumPy archive (.npz); numpy.load reads it</source>
        <translation>是 NumPy 归档 (.npz)；可用 numpy.load 读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Keras model (.keras); Keras reads it</source>
        <translation>是 Keras 模型 (.keras)；可用 Keras 读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a TorchServe model archive (.mar); {unpack}</source>
        <translation>是 TorchServe 模型归档 (.mar)；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Office document, not a checkpoint</source>
        <translation>是 Office 文档，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an OpenDocument or EPUB document, not a checkpoint</source>
        <translation>是 OpenDocument 或 EPUB 文档，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is an Android app (.apk), not a checkpoint</source>
        <translation>是 Android 应用 (.apk)，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Java archive (.jar), not a checkpoint</source>
        <translation>是 Java 归档 (.jar)，不是检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Python wheel, not a checkpoint; {unpack}</source>
        <translation>是 Python wheel，不是检查点；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Python package, not a checkpoint; {unpack}</source>
        <translation>是 Python 软件包，不是检查点；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a Core ML package, not a PyTorch checkpoint</source>
        <translation>是 Core ML 模型包，不是 PyTorch 检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with an ONNX model in it; {unpack}</source>
        <translation>是含有 ONNX 模型的 zip 归档；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with a TensorFlow model in it; {unpack}</source>
        <translation>是含有 TensorFlow 模型的 zip 归档；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/signatures.py"/>
        <source>is a zip archive with checkpoints in it; {unpack}</source>
        <translation>是含有检查点的 zip 归档；{unpack}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>has no bytes in the file</source>
        <translation>在文件中没有字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>does not inflate ({error})</source>
        <translation>无法解压（{error}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/source.py"/>
        <source>inflates to {count} bytes instead of {bytes}</source>
        <translation>解压后为 {count} 字节，应为 {bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its persistent id is that of no storage</source>
        <translation>persistent id 不是存储的 id</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage key is no text</source>
        <translation>存储的键不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its bytes ({name}) are not in the file</source>
        <translation>字节（{name}）不在文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage has {bytes} bytes, but the file holds only {bytes2} of them ({name})</source>
        <translation>存储应有 {bytes} 字节，但文件中只有 {bytes2} 字节（{name}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>{name} holds {bytes} bytes that no tensor can reach</source>
        <translation>{name} 中有 {bytes} 字节不属于任何张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>a meta storage has no bytes</source>
        <translation>meta 设备上的存储没有字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage view is none that torch writes</source>
        <translation>存储视图不是 torch 写入的形式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>its storage view reaches byte {start} of {bytes}</source>
        <translation>存储视图延伸到第 {start} 字节，而存储只有 {bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/storages.py"/>
        <source>more than {pickle_bytes} bytes of torch files lie within the pickle (the pickle budget)</source>
        <translation>pickle 中的 torch 文件超过 {pickle_bytes} 字节（pickle 大小上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/suspicions.py"/>
        <source>refers to {name}, which can run code when the file is loaded</source>
        <translation>引用了 {name}，加载文件时可能执行代码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/suspicions.py"/>
        <source>uses classes of other packages ({packages}); they are shown without them</source>
        <translation>使用了其他软件包的类（{packages}）；无需这些软件包即可显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>record {name} does not have its recorded checksum</source>
        <translation>记录 {name} 与所记录的校验和不符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>record {name}</source>
        <translation>记录 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>byte order</source>
        <translation>字节序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>archive folder</source>
        <translation>归档文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>archive version</source>
        <translation>归档版本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>format version</source>
        <translation>格式版本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>serialization id</source>
        <translation>序列化 ID</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>Python version</source>
        <translation>Python 版本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>is a zip archive, but not one of torch's (it holds no data.pkl)</source>
        <translation>是 zip 归档，但不是 torch 写入的（其中没有 data.pkl）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive.py"/>
        <source>holds {wanted} in more than one folder, so that readers may differ</source>
        <translation>多个文件夹中都有 {wanted}，不同程序读取的结果可能不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its byte order is written as {text}, which torch refuses; it is read as {order}</source>
        <translation>其字节序写作 {text}，torch 拒绝加载；此处按 {order} 读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>record {name} holds {text} instead of a number, which torch refuses</source>
        <translation>记录 {name} 的内容是 {text} 而不是数字，torch 拒绝加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>torch takes record {name} for {known}, as it does not mind the case of letters</source>
        <translation>torch 会把记录 {name} 当作 {known}，因为它不区分字母大小写</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>record {name} lies outside of the folder {folder}, which torch refuses</source>
        <translation>记录 {name} 位于文件夹 {folder} 之外，torch 拒绝加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>holds no record of its version, without which torch refuses it</source>
        <translation>没有版本记录，torch 因此拒绝加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its version is written as {text}, which is no number; torch refuses it</source>
        <translation>其版本写作 {text}，不是数字；torch 拒绝加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/archive_oddities.py"/>
        <source>its version is {version}; torch reads 1 to {newest}</source>
        <translation>其版本为 {version}；torch 只读取 1 到 {newest}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its model.json describes no main module</source>
        <translation>model.json 未描述主模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>is nested too deeply (the depth budget)</source>
        <translation>嵌套过深（深度上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>is numbered beyond the archive's list</source>
        <translation>编号超出归档中的列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its bytes are not in the file</source>
        <translation>字节不在文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its sizes are no list</source>
        <translation>大小不是列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/model_json.py"/>
        <source>its sizes are no numbers</source>
        <translation>大小不是数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/script_code.py"/>
        <source>has more than {pickle_bytes} bytes of code (the pickle budget)</source>
        <translation>代码超过 {pickle_bytes} 字节（pickle 大小上限）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>the file keeps its shape, not its bytes</source>
        <translation>文件只保留了形状，没有保留字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json is too large</source>
        <translation>model.json 过大</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json is not valid JSON</source>
        <translation>model.json 不是有效的 JSON</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its model.json describes no module</source>
        <translation>model.json 未描述模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/torchscript.py"/>
        <source>its pickle holds no module</source>
        <translation>pickle 中没有模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/zip_salvage.py"/>
        <source>{error}; {count} of {count2} storages are whole</source>
        <translation>{error}；{count2} 个存储中有 {count} 个完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/torch_archives/zip_salvage.py"/>
        <source>is packed</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>is no temporary file of a save</source>
        <translation>不是保存时产生的临时文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed: it is gone, or another program writes it</source>
        <translation>无法删除：文件已不存在，或正由其他程序写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed: another file has taken its place</source>
        <translation>无法删除：其位置上已是另一个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/leftovers.py"/>
        <source>cannot be removed</source>
        <translation>无法删除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/out.py"/>
        <source>writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/out.py"/>
        <source>came to {position} bytes while it was computed, but {bytes} are needed</source>
        <translation>计算得到 {position} 字节，但需要 {bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>cannot be saved</source>
        <translation>无法保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>free some space or choose another disk</source>
        <translation>可释放一些空间，或选择其他磁盘</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose another folder</source>
        <translation>可选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose a disk that takes files of this size</source>
        <translation>可选择支持这种大小文件的磁盘</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>the disk may be failing, choose another one</source>
        <translation>磁盘可能有故障，可选择其他磁盘</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>there is no such folder, choose another one</source>
        <translation>没有此文件夹，可选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>its folder is gone, choose another one</source>
        <translation>所在文件夹已不存在，可选择其他文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>choose a shorter name</source>
        <translation>可选择较短的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>another program uses it, close it there</source>
        <translation>其他程序正在使用它，可在该程序中关闭它</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>its disk is gone, choose another one</source>
        <translation>所在磁盘已不存在，可选择其他磁盘</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>try again or choose another place</source>
        <translation>可重试，或选择其他位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>{what} ({said}); nothing was changed, {advice}</source>
        <translation>{what}（{said}）；未做任何更改，{advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>cannot be saved, {missing} bytes are missing on its disk ({needed} are needed, {free} are free); nothing was changed, {advice}</source>
        <translation>无法保存，所在磁盘还缺 {missing} 字节（需要 {needed}，可用 {free}）；未做任何更改，{advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/system.py"/>
        <source>is in use by another program that has locked it; close it there and save again</source>
        <translation>正由另一个程序使用并锁定；可在该程序中关闭它，再重新保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: no file can have this name here, choose another one</source>
        <translation>无法保存：此处的文件不能使用此名称，可选择其他名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: the link leads back to itself, choose another name</source>
        <translation>无法保存：链接指回自身，可选择其他名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: there is a folder in its place, choose another name</source>
        <translation>无法保存：此处有一个同名文件夹，可选择其他名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>cannot be saved: what lies in its place is no regular file, choose another name</source>
        <translation>无法保存：此处的同名对象不是普通文件，可选择其他名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>is write-protected; allow changes to it, or save under another name</source>
        <translation>有写保护；可解除写保护，或用其他名称保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>the file had {st_nlink} names (hard links), and the others keep the old content</source>
        <translation>文件原有 {st_nlink} 个名称（硬链接），其余名称仍为旧内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>changed on disk while it was being saved; nothing was changed, save under another name</source>
        <translation>保存期间在磁盘上已更改；未做任何更改，可用其他名称保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/disk/target.py"/>
        <source>its folder could not be flushed to disk ({said}), a power failure now could undo the save</source>
        <translation>所在文件夹未能同步到磁盘（{said}），此时断电可能使保存失效</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>a part cannot be read, or its bytes are missing, so it cannot be written again</source>
        <translation>1 个部分无法读取或缺少字节，因此无法重新写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} parts cannot be read, or their bytes are missing, so they cannot be written again</source>
        <translation>{n} 个部分无法读取或缺少字节，因此无法重新写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>an object refers to {names}, which a loader of the file would import and may call</source>
        <translation>1 个对象引用了 {names}，加载文件的程序会将其导入，并可能调用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} objects refer to {names}, which a loader of the file would import and may call</source>
        <translation>{n} 个对象引用了 {names}，加载文件的程序会将其导入，并可能调用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>a part of a TorchScript archive ({names}) has no place in a pickle</source>
        <translation>TorchScript 归档的 1 个部分（{names}）无法放入 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_pickle.py"/>
        <source>{n} parts of a TorchScript archive ({names}) have no place in a pickle</source>
        <translation>TorchScript 归档的 {n} 个部分（{names}）无法放入 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry holds tensors in a container of its own, and safetensors files have one level of names</source>
        <translation>1 个条目的张量位于其自身的容器中，而 safetensors 文件只有一层名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries hold tensors in containers of their own, and safetensors files have one level of names</source>
        <translation>{n} 个条目的张量位于其自身的容器中，而 safetensors 文件只有一层名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry is no tensor ({names}), and safetensors files hold nothing else but texts</source>
        <translation>1 个条目不是张量（{names}），而 safetensors 文件除张量外只能保存文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries are no tensors ({names}), and safetensors files hold nothing else but texts</source>
        <translation>{n} 个条目不是张量（{names}），而 safetensors 文件除张量外只能保存文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry is an object of a class, which no safetensors file holds ({names})</source>
        <translation>1 个条目是类的实例，safetensors 文件无法保存（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries are objects of classes, which no safetensors file holds ({names})</source>
        <translation>{n} 个条目是类的实例，safetensors 文件无法保存（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>an entry cannot be read</source>
        <translation>1 个条目无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} entries cannot be read</source>
        <translation>{n} 个条目无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor has elements that safetensors files do not know ({names})</source>
        <translation>1 个张量的数据类型不受 safetensors 文件支持（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors have elements that safetensors files do not know ({names})</source>
        <translation>{n} 个张量的数据类型不受 safetensors 文件支持（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor does not lie in plain rows, as safetensors files need it ({names})</source>
        <translation>1 个张量未以普通的稠密形式存放，不符合 safetensors 文件的要求（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors do not lie in plain rows, as safetensors files need it ({names})</source>
        <translation>{n} 个张量未以普通的稠密形式存放，不符合 safetensors 文件的要求（{names}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a name is no text, or __metadata__, or not all of it is Unicode; safetensors files cannot hold it</source>
        <translation>1 个名称不是文本，或为 __metadata__，或不全是 Unicode；safetensors 文件无法保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} names are no texts, or __metadata__, or not all Unicode; safetensors files cannot hold them</source>
        <translation>{n} 个名称不是文本，或为 __metadata__，或不全是 Unicode；safetensors 文件无法保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a name would be there twice</source>
        <translation>1 个名称会重复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} names would be there twice</source>
        <translation>{n} 个名称会重复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor is another one under a second name, and safetensors files hold each tensor for itself</source>
        <translation>1 个张量只是另一个张量的第二个名称，而 safetensors 文件单独保存每个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors are others under second names, and safetensors files hold each tensor for itself</source>
        <translation>{n} 个张量只是其他张量的第二个名称，而 safetensors 文件单独保存每个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>a tensor shares a part of its bytes with others, and safetensors files hold each tensor for itself</source>
        <translation>1 个张量与其他张量共用部分字节，而 safetensors 文件单独保存每个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>{n} tensors share parts of their bytes with others, and safetensors files hold each tensor for itself</source>
        <translation>{n} 个张量与其他张量共用部分字节，而 safetensors 文件单独保存每个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>one tensor</source>
        <translation>单个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>one {type_name}</source>
        <translation>单个 {type_name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>make its state_dict the whole file first</source>
        <translation>须先以其 state_dict 作为整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>put it into a dict first</source>
        <translation>须先将其放入字典</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>the file is {what}, and safetensors files hold tensors by name; {advice}</source>
        <translation>文件内容为{what}，而 safetensors 文件按名称保存张量；{advice}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>has more than {nodes} entries under all their names</source>
        <translation>所有名称下的条目超过 {nodes} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>not kept: what stands beside the entries ({beside})</source>
        <translation>不保留：条目之外的内容（{beside}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/fit_safetensors.py"/>
        <source>not kept: classes, attributes and requires_grad of {plain} tensors</source>
        <translation>不保留：{plain} 个张量的类、属性和 requires_grad</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/fitting/metadata_text.py"/>
        <source>takes more than {longest} characters as text; leave it out instead</source>
        <translation>写成文本超过 {longest} 个字符；可改为略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>needs a header of {count} bytes, but its place takes {room}; save it as a new file instead</source>
        <translation>需要 {count} 字节的文件头，但原位置只能容纳 {room} 字节；可另存为新文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>has no safetensors header</source>
        <translation>没有 safetensors 文件头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/changing.py"/>
        <source>could neither be changed nor be changed back ({said}); open it again to repair it, and keep {basename} beside it</source>
        <translation>既未能更改，也未能还原（{said}）；重新打开即可修复，须将 {basename} 保留在其旁边</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/compacting.py"/>
        <source>was not written as it is; nothing was changed</source>
        <translation>写入的内容与原来不同；未做任何更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>cannot be looked at ({said})</source>
        <translation>无法查看（{said}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>would change {count} bytes at once, more than can be written down first; save it as a new file instead</source>
        <translation>一次会更改 {count} 字节，超出可预先记录的大小；可另存为新文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>the journal beside it is a link, which no save leaves; remove it</source>
        <translation>旁边的日志是链接，不是保存时留下的；可将其删除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>is too long for a journal; remove it</source>
        <translation>过长，不可能是日志；可将其删除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/journal.py"/>
        <source>{basename} beside it could not be removed ({said}) and is of no use any more</source>
        <translation>旁边的 {basename} 未能删除（{said}），它已没有用处</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>cannot be repaired</source>
        <translation>无法修复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>there is nothing to repair</source>
        <translation>没有需要修复的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>the file is as before the interrupted save</source>
        <translation>文件与中断的保存之前一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>the interrupted save was complete</source>
        <translation>中断的保存已经完成</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>another program is changing the file right now; wait until it has finished</source>
        <translation>其他程序正在更改此文件；可等它完成后再试</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>was changed by another program after a save within it was interrupted; if it is as it should be, remove {basename} beside it</source>
        <translation>在原位保存中断之后又被其他程序更改；如果文件无误，可删除旁边的 {basename}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>a save within the file was interrupted; repair it to have it as it was before</source>
        <translation>一次原位保存被中断；修复后可恢复到保存之前的状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/recovery.py"/>
        <source>a save within the file was interrupted, and the file is whole</source>
        <translation>一次原位保存被中断，但文件完整</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>counts its zip records from behind other bytes and cannot be changed in place; save it as a new file instead</source>
        <translation>zip 记录的偏移量从前置的其他字节之后算起，无法原位更改；可另存为新文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>is not there to be dropped</source>
        <translation>不存在，无法删除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/in_place/zip_append.py"/>
        <source>has a damaged zip directory and cannot be changed in place</source>
        <translation>zip 目录已损坏，无法原位更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>a {name} is none of the things that a pickle holds</source>
        <translation>pickle 中不会有 {name} 这样的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>it refers to something outside the file</source>
        <translation>引用了文件之外的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>how {type_name} is made is known only in the file that it was opened from</source>
        <translation>{type_name} 的构造方式仅记录在原先打开的文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/again.py"/>
        <source>a tensor made by {name} cannot be written with other numbers</source>
        <translation>由 {name} 构造的张量无法以其他数值写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>it has no storage</source>
        <translation>没有存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>how a {type_name} is made is known only in the file that it was opened from</source>
        <translation>{type_name} 的构造方式仅记录在原先打开的文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>a tensor of layout {layout} cannot be written anew</source>
        <translation>布局为 {layout} 的张量无法重新写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>an array of {dtype} cannot be written</source>
        <translation>{dtype} 数组无法写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/anew.py"/>
        <source>an array of {bytes} bytes is too large for a pickle</source>
        <translation>{bytes} 字节的数组过大，无法写入 pickle</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>holds a text of more than 4 GiB</source>
        <translation>含有超过 4 GiB 的文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>a {name} is no plain value</source>
        <translation>{name} 不是普通的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/opcodes.py"/>
        <source>names a class with a line break in it</source>
        <translation>引用的类名中有换行符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>is a nested tensor, and the stream of torch before 1.6 holds none</source>
        <translation>是嵌套张量，而 torch 1.6 之前的流格式不能容纳这种张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>is a storage without a type, and the stream of torch before 1.6 holds none</source>
        <translation>是没有类型的存储，而 torch 1.6 之前的流格式不能容纳这种存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/pickled.py"/>
        <source>has no bytes, and the stream of torch before 1.6 holds all: {missing}</source>
        <translation>没有字节，而 torch 1.6 之前的流格式须包含全部字节：{missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/program.py"/>
        <source>it uses the pickle extension code {name}, which stands for a name outside the file</source>
        <translation>使用了 pickle 扩展码 {name}，它代表文件之外的名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/program.py"/>
        <source>its bytes are missing: {missing}</source>
        <translation>字节缺失：{missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/records.py"/>
        <source>its storage belongs to another file</source>
        <translation>存储属于另一个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>it refers to {type_name}, an unknown {kind} that is kept only when you say so</source>
        <translation>引用了 {type_name}，这是未知的{kind}，仅在明确要求时才保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>it is broken: {reason}</source>
        <translation>已损坏：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>function</source>
        <translation>函数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>class</source>
        <translation>类</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>a {type_name} cannot be written with other content</source>
        <translation>{type_name} 无法以其他内容写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/pickles/values.py"/>
        <source>a {type_name} cannot be written</source>
        <translation>{type_name} 无法写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>safetensors files hold tensors by name, and this is none of that kind</source>
        <translation>safetensors 文件按名称存放张量，而此处的内容并非如此</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>cannot be kept in a safetensors file</source>
        <translation>无法保存在 safetensors 文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/safetensors_writer.py"/>
        <source>would need a header of {count} bytes, and readers take {header_bytes}</source>
        <translation>需要 {count} 字节的文件头，而读取程序最多接受 {header_bytes} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/shard_sets.py"/>
        <source>cannot be saved: {count} sets of shards lie there already</source>
        <translation>无法保存：那里已有 {count} 组分片</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a shard needs at least one byte</source>
        <translation>每个分片至少需要 1 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a name is needed in front of the suffix</source>
        <translation>扩展名之前需要名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>would come to {count} files, more than {most}; choose larger shards</source>
        <translation>会产生 {count} 个文件，超过 {most} 个；可选择更大的分片</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>a file of an earlier save was not deleted ({name})</source>
        <translation>先前保存的 1 个文件未能删除（{name}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/sharded_writer.py"/>
        <source>{count} files of an earlier save were not deleted ({name}, ...)</source>
        <translation>先前保存的 {count} 个文件未能删除（{name} 等）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/zip_writer.py"/>
        <source>has a name of {count} bytes, but a zip archive takes at most {longest_name}</source>
        <translation>名称有 {count} 字节，而 zip 归档最多允许 {longest_name} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/writing/zip_writer.py"/>
        <source>record {name}...</source>
        <translation>记录 {name}...</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>is cut short: its zip directory is missing (the file ends at byte {size})</source>
        <translation>被截断：缺少 zip 目录（文件在第 {size} 字节处结束）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has two zip end records, and readers disagree about which one counts</source>
        <translation>有两个 zip 结束记录，而各读取程序采用的不一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>trailing bytes: {size} bytes lie after the zip archive</source>
        <translation>尾部多余字节：zip 归档之后还有 {size} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>the zip archive's comment is cut short</source>
        <translation>zip 归档的注释被截断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>is one part of a zip archive that was split over several files</source>
        <translation>是拆分为多个文件的 zip 归档的一部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip64 locator that leads to no zip64 end record</source>
        <translation>有 zip64 定位记录，但它未指向 zip64 结束记录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has two zip end records that contradict each other</source>
        <translation>有两个相互矛盾的 zip 结束记录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip end record whose directory ({bytes} bytes at byte {offset}) does not lie before it</source>
        <translation>有 zip 结束记录，但其目录（{bytes} 字节，位于第 {offset} 字节处）不在它之前</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has {shift} bytes between its zip directory and the end record</source>
        <translation>zip 目录与结束记录之间有 {shift} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip end record, but no directory at byte {offset}</source>
        <translation>有 zip 结束记录，但第 {offset} 字节处没有目录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_end.py"/>
        <source>has a zip directory of no records that is not empty</source>
        <translation>zip 目录没有记录，却不为空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>reading the zip directory</source>
        <translation>正在读取 zip 目录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a zip directory of {bytes} bytes, but its {records} records take {place}</source>
        <translation>zip 目录有 {bytes} 字节，但其 {records} 条记录占 {place} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a damaged zip directory: record {index} of {records} is not there</source>
        <translation>zip 目录已损坏：{records} 条记录中的第 {index} 条不存在</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is encrypted; unpack the archive with its password first</source>
        <translation>已加密；须先用密码解压归档</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>lies in another part of a zip archive that was split over several files</source>
        <translation>位于拆分为多个文件的 zip 归档的另一部分中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is deflated to no bytes at all, though it is not empty</source>
        <translation>被压缩为零字节，但内容并非为空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is packed with method {method}; only stored and deflated records can be read</source>
        <translation>以方法 {method} 压缩；只能读取未压缩或 deflate 压缩的记录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is stored, but its packed and unpacked sizes differ</source>
        <translation>标为未压缩，但压缩前后的大小不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>is larger than 4 GiB, but its zip64 sizes are missing</source>
        <translation>大于 4 GiB，但缺少 zip64 大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a NUL character in its name, where readers disagree about its end</source>
        <translation>名称中有 NUL 字符，各读取程序对名称在何处结束理解不一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>appears twice in the zip directory</source>
        <translation>在 zip 目录中出现两次</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>differs only in case from record {seen}</source>
        <translation>与记录 {seen} 仅大小写不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>shares bytes with record {name}</source>
        <translation>与记录 {name} 共用字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>reaches into the zip directory</source>
        <translation>延伸到了 zip 目录中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>lies at byte {header}, not before the zip directory</source>
        <translation>位于第 {header} 字节处，不在 zip 目录之前</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has no local header at byte {header}</source>
        <translation>第 {header} 字节处没有本地文件头</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has a local header that contradicts the zip directory</source>
        <translation>本地文件头与 zip 目录矛盾</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zip_headers.py"/>
        <source>has {bytes} bytes by the zip directory, but {wide} by its local header</source>
        <translation>zip 目录中记为 {bytes} 字节，本地文件头中记为 {wide} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has {records} zip records, more than the limit of {records2}</source>
        <translation>有 {records} 条 zip 记录，超过 {records2} 条的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has a zip directory of {bytes} bytes, more than the limit of {index_bytes}</source>
        <translation>zip 目录有 {bytes} 字节，超过 {index_bytes} 字节的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>record {name} has a name that leads out of the archive as a path</source>
        <translation>记录 {name} 的名称作为路径会指向归档之外</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>{first} bytes lie before the first zip record</source>
        <translation>第一条 zip 记录之前有 {first} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>{unclaimed} bytes between the zip records belong to none of them</source>
        <translation>zip 记录之间有 {unclaimed} 字节不属于任何记录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>has {bytes} bytes, more than the limit of {pickle_bytes}</source>
        <translation>有 {bytes} 字节，超过 {pickle_bytes} 字节的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>would grow from {packed_nbytes} to {bytes} bytes, more than the limit of {inflate_ratio} times</source>
        <translation>会从 {packed_nbytes} 字节膨胀到 {bytes} 字节，超过 {inflate_ratio} 倍的上限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>inflates to {count} bytes, but {promised} are promised</source>
        <translation>解压后为 {count} 字节，应为 {promised} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/formats/zips/zips.py"/>
        <source>inflates to more than {count} bytes, but {promised} are promised</source>
        <translation>解压后超过 {count} 字节，应为 {promised} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/blend_dialog.py"/>
        <source>the other file is not open any more</source>
        <translation>另一个文件已关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/keeper.py"/>
        <source>the session cannot be kept</source>
        <translation>无法保存会话</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery.py"/>
        <source>unsaved edits cannot be kept aside ({reason})</source>
        <translation>无法暂存未保存的编辑（{reason}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/session/jobs.py"/>
        <source>a fault in this program stopped the work ({fault})</source>
        <translation>程序自身出错，操作已停止（{fault}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/disk.py"/>
        <source>something else is in the place of the file</source>
        <translation>文件的位置上是其他东西</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/disk.py"/>
        <source>the file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/store.py"/>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/exporting.py"/>
        <source>there is no picture to save</source>
        <translation>没有可保存的图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/aligning.py"/>
        <source>a rule is no regular expression ({error})</source>
        <translation>有规则的正则表达式无效（{error}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/aligning.py"/>
        <source>a rule's replacement does not fit ({error})</source>
        <translation>有规则的替换文本无效（{error}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/rules.py"/>
        <source>the replacement does not fit: {error}</source>
        <translation>替换文本无效：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/aligning/rules.py"/>
        <source>no regular expression: {error}</source>
        <translation>正则表达式无效：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/comparing.py"/>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/comparing.py"/>
        <source>an entry that was brought together with another is not there any more</source>
        <translation>有一个已配对的条目不再存在</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/blend_preview.py"/>
        <source>some of the numbers cannot be read: {error}</source>
        <translation>部分数值无法读取：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it goes by another name on the other side</source>
        <translation>在另一侧名称不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>its place is taken by another entry</source>
        <translation>其位置已被另一个条目占用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it is a part of {kind} and cannot be copied by itself</source>
        <translation>是 {kind} 的一部分，无法单独复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>it lies in {kind}, which can only be copied as a whole</source>
        <translation>位于 {kind} 中，而它只能整体复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>on one side only</source>
        <translation>仅一侧有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/merging/merging.py"/>
        <source>no tensor</source>
        <translation>不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/pair/held.py"/>
        <source>the shapes of the two differ: {shape} and {shape2}</source>
        <translation>两者的形状不同：{shape} 和 {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/pair/looking.py"/>
        <source>its numbers are complex, and a LoRA is not</source>
        <translation>数值是复数，而 LoRA 不是</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/html_report.py"/>
        <source>pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/reports.py"/>
        <source>the name of a report ends in {endings}</source>
        <translation>报告的文件名须以 {endings} 之一结尾</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>cannot be saved: there is no such folder</source>
        <translation>无法保存：没有此文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>cannot be saved: its folder is write-protected</source>
        <translation>无法保存：所在文件夹有写保护</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/comparing/reporting/writing.py"/>
        <source>is one of the files that are compared; the report needs a file of its own</source>
        <translation>是正在比较的文件之一；报告须使用单独的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/casting.py"/>
        <source>looking through</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Optimizer state</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Learning-rate schedulers</source>
        <translation>学习率调度器</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>EMA copy of the weights</source>
        <translation>权重的 EMA 副本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>Everything but the weights</source>
        <translation>除权重外的所有内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is no preset {name} (there is {labels})</source>
        <translation>没有预设 {name}（可用：{labels}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>the EMA copy is all the weights that it has</source>
        <translation>EMA 副本就是其中仅有的权重</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is nothing of the kind in it: {labels}</source>
        <translation>其中没有这类内容：{labels}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>there is no group of weights in it</source>
        <translation>其中没有权重的分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/presets.py"/>
        <source>it holds nothing but weights</source>
        <translation>其中只有权重</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>bytes are written as hexadecimal digits</source>
        <translation>字节须写为十六进制数字</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a key is text, a number, true, false, null, {&quot;bytes&quot;: &quot;00ff&quot;} or {&quot;tuple&quot;: [...]}</source>
        <translation>键须为文本、数字、true、false、null、{&quot;bytes&quot;: &quot;00ff&quot;} 或 {&quot;tuple&quot;: [...]}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a path is a list of keys, such as [&quot;model&quot;, &quot;conv1.weight&quot;]</source>
        <translation>路径须为键的列表，例如 [&quot;model&quot;, &quot;conv1.weight&quot;]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a list of paths is wanted, each a list of keys</source>
        <translation>须为路径的列表，每个路径都是键的列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a selection is a list of paths or {&quot;glob&quot;: &quot;*.weight&quot;}</source>
        <translation>选择须为路径的列表或 {&quot;glob&quot;: &quot;*.weight&quot;}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a text is wanted</source>
        <translation>须为文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>true or false is wanted</source>
        <translation>须为 true 或 false</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a place is a whole number from 0, or null for the end</source>
        <translation>位置须为不小于 0 的整数，或以 null 表示末尾</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a whole number from 0 is wanted</source>
        <translation>须为不小于 0 的整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>one of auto, path and key is wanted</source>
        <translation>须为 auto、path、key 之一</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>one of {fills} is wanted</source>
        <translation>须为 {fills} 之一</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>elements are a list such as [[[0, 1], 3.5], ...]</source>
        <translation>元素须为列表，例如 [[[0, 1], 3.5], ...]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>an element is its index and its number, such as [[0, 1], 3.5]</source>
        <translation>元素须由索引和数值组成，例如 [[0, 1], 3.5]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>an element's number is a number, true, false, or [real, imaginary]</source>
        <translation>元素的数值须为数字、true、false 或 [实部, 虚部]</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a list of classes is wanted</source>
        <translation>须为类的列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a class is {&quot;class&quot;: &quot;Net&quot;, &quot;parameters&quot;: [&quot;weight&quot;], &quot;buffers&quot;: []}</source>
        <translation>类须写为 {&quot;class&quot;: &quot;Net&quot;, &quot;parameters&quot;: [&quot;weight&quot;], &quot;buffers&quot;: []}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>entries are a list of paths or of {&quot;from&quot;: [...], &quot;to&quot;: [...]}, or {&quot;glob&quot;: &quot;*.weight&quot;}</source>
        <translation>条目须为路径的列表、{&quot;from&quot;: [...], &quot;to&quot;: [...]} 的列表，或 {&quot;glob&quot;: &quot;*.weight&quot;}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipe_fields.py"/>
        <source>a share is a number such as 0.5</source>
        <translation>比例须为数字，例如 0.5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>a recipe is a JSON object such as {&quot;version&quot;: 1, &quot;edits&quot;: [...]}</source>
        <translation>配方须为 JSON 对象，例如 {&quot;version&quot;: 1, &quot;edits&quot;: [...]}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe's version is {whole}; this program reads version {version}</source>
        <translation>配方的版本为 {whole}；本程序读取的版本为 {version}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>a recipe has no field {unknown}</source>
        <translation>配方没有字段 {unknown}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the edits of a recipe are a list</source>
        <translation>配方的 edits 须为列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the steps of a recipe are counts of edits that add up to all of them</source>
        <translation>配方的 steps 须为各步的编辑数，合计等于编辑总数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>has {size} bytes, too many for a recipe</source>
        <translation>有 {size} 字节，作为配方过大</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>is no recipe: it is not text in UTF-8</source>
        <translation>不是配方：不是 UTF-8 文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe is nested too deeply</source>
        <translation>配方嵌套过深</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>the recipe is no JSON: {error}</source>
        <translation>配方不是有效的 JSON：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>{name} stands there twice</source>
        <translation>{name} 出现两次</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number} is no object with a name, such as {&quot;edit&quot;: &quot;drop&quot;, ...}</source>
        <translation>第 {number} 个编辑须为带名称的对象，例如 {&quot;edit&quot;: &quot;drop&quot;, ...}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: there is no edit {name} (there is {kinds})</source>
        <translation>第 {number} 个编辑：没有编辑 {name}（可用：{kinds}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>no field</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {name} has no field {field} (it has {known})</source>
        <translation>第 {number} 个编辑：{name} 没有字段 {field}（可用字段：{known}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {name} lacks the field {field}</source>
        <translation>第 {number} 个编辑：{name} 缺少字段 {field}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/recipes.py"/>
        <source>edit {number}: {field}: {error}</source>
        <translation>第 {number} 个编辑：{field}：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>strip “{old}”</source>
        <translation>去掉“{old}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>add “{new}”</source>
        <translation>添加“{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>strip “{wrapper}” everywhere</source>
        <translation>去掉所有“{wrapper}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/repairs.py"/>
        <source>{what} in {path}</source>
        <translation>在 {path} 中{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>Lightning's state_dict</source>
        <translation>Lightning 的 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>it holds no module that was saved whole, and no Lightning checkpoint</source>
        <translation>其中没有整体保存的模块，也不是 Lightning 检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/rescue.py"/>
        <source>{name} in {path}</source>
        <translation>{path} 中的 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>line {lineno}, column {colno}: {msg}</source>
        <translation>第 {lineno} 行，第 {colno} 列：{msg}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>this cannot be read ({error})</source>
        <translation>无法读取（{error}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it holds too much to be edited as text</source>
        <translation>内容过多，无法作为文本编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it holds a {type_name}, which cannot be edited as text</source>
        <translation>含有 {type_name}，无法作为文本编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/editing/value_text.py"/>
        <source>it has keys that are no texts</source>
        <translation>有些键不是文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/loading.py"/>
        <source>rows</source>
        <translation>准备各行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a number is missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>“{text}”: {error}</source>
        <translation>“{text}”：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} is a number such as 1.5-2i</source>
        <translation>{dtype} 须为数字，例如 1.5-2i</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} is a whole number</source>
        <translation>{dtype} 须为整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>a {dtype} has {size} bits</source>
        <translation>{dtype} 有 {size} 位</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>these bits of a {dtype} cannot be written</source>
        <translation>{dtype} 的这些位无法写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>there is nothing to paste</source>
        <translation>没有可粘贴的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>line {place} has {count} numbers, and line 1 has {count2}</source>
        <translation>第 {place} 行有 {count} 个数值，而第 1 行有 {count2} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/element_text.py"/>
        <source>these are {cells} numbers; at most {most_edited} are changed at once</source>
        <translation>共 {cells} 个数值；一次最多更改 {most_edited} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/measuring.py"/>
        <source>shows {count} numbers, more than the {limit} that are looked through (the number budget)</source>
        <translation>显示 {count} 个数，超过可查看的 {limit} 个（数量预算）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/picturing.py"/>
        <source>is a tensor of layout {layout}, which has no rows and columns of its own; look at its parts</source>
        <translation>是布局为 {layout} 的张量，本身没有行和列；可查看其各个部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>these are {cells} numbers; at most {most_copied} are copied at once</source>
        <translation>所选共 {cells} 个数值；一次最多复制 {most_copied} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sheet_cells.py"/>
        <source>a block of {count} × {count2} numbers goes beyond the tensor from here</source>
        <translation>从此处起放入 {count} × {count2} 个数值会超出张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/sweeping.py"/>
        <source>{odd} of its bytes are neither 0 nor 1, as those of a bool must be</source>
        <translation>有 {odd} 个字节既不是 0 也不是 1，而 bool 只能是两者之一</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/looking/windows.py"/>
        <source>an index is written as whole numbers, such as 12, 5</source>
        <translation>索引须写为整数，例如 12, 5</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/blending.py"/>
        <source>is no tensor</source>
        <translation>不是张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>has no bytes</source>
        <translation>没有字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>was changed in more than {deepest} ways, one after the other; save the file, then go on</source>
        <translation>先后叠加的更改超过 {deepest} 层；须先保存文件，再继续</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>makes {bytes} bytes instead of {bytes2}</source>
        <translation>得到 {bytes} 字节，应为 {bytes2} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>cannot be brought into the other byte order, because tensors of different element sizes share it</source>
        <translation>无法转换为另一种字节序，因为元素大小不同的张量共用它</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/computing.py"/>
        <source>needs {bytes} bytes of a storage that holds {bytes2}</source>
        <translation>需要 {bytes} 字节，而存储只有 {bytes2} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>it is quantized in a way that is not known ({note})</source>
        <translation>量化方式未知（{note}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scale and zero_point are no numbers</source>
        <translation>scale 和 zero_point 不是数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its zero_point is {zero_point}, which is beyond what a {dtype} can hold</source>
        <translation>zero_point 为 {zero_point}，超出 {dtype} 所能表示的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scale is not finite</source>
        <translation>scale 不是有限数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its axis is none of its dimensions</source>
        <translation>axis 不是其任何一个维度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>has {shape} channels and a {name} of shape {shape2}</source>
        <translation>有 {shape} 个通道，而 {name} 的形状为 {shape2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its {name} is {dtype}</source>
        <translation>{name} 的数据类型为 {dtype}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>its scales and zero points are not all finite</source>
        <translation>缩放因子和零点并非全部有限</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/dequantising.py"/>
        <source>some of its zero points are beyond what a {dtype} can hold</source>
        <translation>部分零点超出 {dtype} 所能表示的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/library.py"/>
        <source>reads differently from when it was opened; reload it</source>
        <translation>读出的内容与打开时不同；须重新加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/library.py"/>
        <source>the file changed on disk since it was opened; reload it, or save under another name</source>
        <translation>文件打开之后在磁盘上已更改；可重新加载，或以其他名称保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/opening.py"/>
        <source>{reason} ({pending})</source>
        <translation>{reason}（{pending}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/opening.py"/>
        <source>{message}: ckpt-browser repair</source>
        <translation>{message}：ckpt-browser repair</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>has {count} pieces; up to {most} are joined</source>
        <translation>有 {count} 个分块；最多拼接 {most} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>piece {number} of it ({shape} at {start}) lies outside of {shape2}</source>
        <translation>分块 {number}（形状 {shape}，起点 {start}）超出 {shape2} 的范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>its pieces do not make the whole: they hold {held} elements, some of them twice</source>
        <translation>各分块无法组成整体：共有 {held} 个元素，部分重复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/pieces.py"/>
        <source>its pieces hold {held} elements instead of {numel}</source>
        <translation>各分块共有 {held} 个元素，应为 {numel} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>stands for {numel} elements, more than can be numbered</source>
        <translation>对应 {numel} 个元素，多到无法编号</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its values are {dtype}, not {dtype2}</source>
        <translation>values 的数据类型为 {dtype}，而不是 {dtype2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its values of shape {shape} do not fit its indices and its shape</source>
        <translation>values 的形状 {shape} 与 indices 及张量的形状不符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its indices of shape {shape} and values of shape {shape2} do not make a tensor of shape {shape3}</source>
        <translation>形状为 {shape} 的 indices 与形状为 {shape2} 的 values 无法组成形状为 {shape3} 的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>dimension {n}</source>
        <translation>第 {n} 维</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its layout {layout} is not known</source>
        <translation>布局 {layout} 未知</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its parts of shapes {shape}, {shape2} and {shape3} do not make a tensor of shape {shape4}</source>
        <translation>形状为 {shape}、{shape2} 和 {shape3} 的各部分无法组成形状为 {shape4} 的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>has {shape} {names} and blocks of {block}×{block2}, which do not fit its shape {shape2}</source>
        <translation>有 {shape} 个 {names}，块大小为 {block}×{block2}，与形状 {shape2} 不符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its index {wrong} at entry {entry} lies outside of the {size} of {what}</source>
        <translation>第 {entry} 项的索引 {wrong} 超出 {what} 的范围（{size}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>its {name} do not grow from 0 to {each}</source>
        <translation>{name} 并非从 0 递增到 {each}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_parts.py"/>
        <source>has {count} entries; up to {most} are put in order</source>
        <translation>有 {count} 项；最多可排序 {most} 项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/sparse_reading.py"/>
        <source>has several entries in one place, and {dtype} cannot be added up</source>
        <translation>同一位置有多项，而 {dtype} 无法相加</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a meta tensor: it has a shape and no numbers</source>
        <translation>是 meta 张量：有形状，没有数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a negated view of {dtype}, which torch has for floats only</source>
        <translation>是 {dtype} 的取负视图，而 torch 仅对浮点数提供这种视图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a nested tensor with gaps between its parts; look at its values instead</source>
        <translation>是各部分之间有间隙的嵌套张量；可改为查看其 values</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is a {type_name}, whose own code makes its numbers; look at its parts instead</source>
        <translation>是 {type_name}，其数值由自身的代码生成；可改为查看其各个部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_numbers.py"/>
        <source>is spread over several processes, of which this file holds one part ({shape} of {shape2})</source>
        <translation>分布在多个进程中，此文件仅含其中一部分（{shape2} 中的 {shape}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>its {name} are no plain tensor</source>
        <translation>{name} 不是普通张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>its {name} are {dtype}, not int64</source>
        <translation>{name} 的数据类型为 {dtype}，而不是 int64</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/reading/tensor_parts.py"/>
        <source>has {numel} {name}; up to {most} are read</source>
        <translation>有 {numel} 个 {name}；最多读取 {most} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory} names no factory such as package.module:make_model</source>
        <translation>{factory} 不是 package.module:make_model 形式的工厂函数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{folder} is no folder</source>
        <translation>{folder} 不是文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory}: the process that built the model ended by itself with code {code}</source>
        <translation>{factory}：构建模型的进程自行退出，退出码为 {code}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{factory}: the process that built the model gave no answer that can be understood</source>
        <translation>{factory}：构建模型的进程返回的结果无法理解</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the model was not built within {patience} seconds</source>
        <translation>模型未能在 {patience} 秒内构建完成</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the answer is longer than {most} bytes</source>
        <translation>返回的结果超过 {most} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>{name} ({kind}) does something of its own while it is loaded, which is not rehearsed</source>
        <translation>{name}（{kind}）在加载时会执行自己的操作，预演不包括这些操作</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/building.py"/>
        <source>the model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/files.py"/>
        <source>it is only partly readable: {error}</source>
        <translation>仅部分可读：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>cannot be read: {reason}</source>
        <translation>无法读取：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>the file {message}</source>
        <translation>文件{message}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/given.py"/>
        <source>numbers of {count} of {count2} tensors are missing from the file: {missing}</source>
        <translation>文件中缺少 {count2} 个张量中 {count} 个的数值：{missing}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has {size} bytes, too many for a list of names</source>
        <translation>有 {size} 字节，作为名称列表过大</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no list of names: it is not text in UTF-8</source>
        <translation>不是名称列表：不是 UTF-8 文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>{key} is no name that a model can have, and is left out</source>
        <translation>{key} 不是模型可以使用的名称，已略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>an empty name</source>
        <translation>空名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>the list has nothing there</source>
        <translation>列表中此处没有内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>lists no tensor</source>
        <translation>未列出任何张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is nested too deeply for a list of names</source>
        <translation>嵌套过深，无法作为名称列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no JSON: {error}</source>
        <translation>不是有效的 JSON：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is a list whose entries are no names and no objects such as {&quot;name&quot;: &quot;fc.weight&quot;, &quot;shape&quot;: [10, 4]}</source>
        <translation>是列表，但其条目既不是名称，也不是 {&quot;name&quot;: &quot;fc.weight&quot;, &quot;shape&quot;: [10, 4]} 这样的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>entry {number}</source>
        <translation>第 {number} 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has no shape such as [10, 4], and no object with one</source>
        <translation>没有 [10, 4] 这样的形状，也没有含形状的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>has no element type that torch knows: {short}</source>
        <translation>数据类型 {short} 不是 torch 支持的类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>is no line such as “fc.weight [10, 4] float32”</source>
        <translation>不是“fc.weight [10, 4] float32”这样的一行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/listing.py"/>
        <source>line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} raised {error}</source>
        <translation>{factory} 引发了 {error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} makes no torch.nn.Module but an object of the class {name}</source>
        <translation>{factory} 返回的不是 torch.nn.Module，而是类 {name} 的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be imported: {error}</source>
        <translation>无法导入 {factory}：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be imported: {error}; the packaged program has torch, numpy and Python's own library inside, and no other packages: installed with pip, it has those of its Python</source>
        <translation>无法导入 {factory}：{error}；打包的程序内含 torch、numpy 和 Python 标准库，没有其他软件包：用 pip 安装的程序则可使用其 Python 中的软件包</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>{factory} cannot be called: it is an object of the class {name}</source>
        <translation>无法调用 {factory}：它是类 {name} 的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/model_child.py"/>
        <source>its modules hold each other, or are more than any model has</source>
        <translation>模块互相包含，或多于任何模型可能有的数量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch.load itself fails, for {damage}</source>
        <translation>torch.load 本身会失败，因为{damage}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>the model has it, but does not save it</source>
        <translation>模型中有，但不会保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch passes over it</source>
        <translation>torch 会忽略</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>torch does without it: the file is older than this counter</source>
        <translation>没有它 torch 也能加载：此文件早于该计数器的引入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>one number, as files of torch before 0.4 have it</source>
        <translation>单个数值，torch 0.4 之前的文件即为如此</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/rehearsal.py"/>
        <source>{dtype} becomes {dtype2}</source>
        <translation>{dtype} 变为 {dtype2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>the mean of the others</source>
        <translation>其余行的均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>drawn at random like the others</source>
        <translation>与其余行类似的随机值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>make a state_dict of {part}</source>
        <translation>将{part}变为 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>take {part} as the whole file</source>
        <translation>以{part}作为整个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{label} (leaving out {told})</source>
        <translation>{label}（略去 {told}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>drop {listed}</source>
        <translation>删除 {listed}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>keep only what loads, {matched} of {wanted}</source>
        <translation>仅保留能加载的内容，{wanted} 个中的 {matched} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>as a guess {what}</source>
        <translation>猜测：{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>“{old}” into “{new}”</source>
        <translation>“{old}”改为“{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn {told}</source>
        <translation>将{told}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn {told} and {more} more like these</source>
        <translation>将{told}，以及另外 {more} 个类似的更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{old} to {new}</source>
        <translation>{old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>rename {told}</source>
        <translation>重命名 {told}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>rename {told} and {more} more</source>
        <translation>重命名 {told} 及另外 {more} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>put “{prefix}” in front</source>
        <translation>在前面加上“{prefix}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>turn “{old}” into “{new}”</source>
        <translation>将“{old}”改为“{new}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>cut {listed} to the model's number of rows</source>
        <translation>将 {listed} 截取到模型的行数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>give {listed} the model's number of rows, new ones {filled}</source>
        <translation>将 {listed} 调整到模型的行数，新增的行填充为{filled}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>“{path}”</source>
        <translation>“{path}”</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/steps.py"/>
        <source>{count} entries</source>
        <translation>{count} 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>holds no state_dict and no module that was saved whole</source>
        <translation>没有 state_dict，也没有整体保存的模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>is no state_dict</source>
        <translation>不是 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>holds no tensors by name</source>
        <translation>没有按名称存放的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rehearsing/targets.py"/>
        <source>{key} cannot be read, and is left out of the model</source>
        <translation>{key} 无法读取，已从模型中略去</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>ndim:4 or ndim:&gt;1</source>
        <translation>ndim:4 或 ndim:&gt;1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>size:4096 or size:&gt;10MB</source>
        <translation>size:4096 或 size:&gt;10MB</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{token} is no regular expression: {error}</source>
        <translation>{token} 不是有效的正则表达式：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>no field “{found}”; there are {terms}</source>
        <translation>没有字段“{found}”；可用字段：{terms}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}:1000 or {name}:&gt;10M</source>
        <translation>{name}:1000 或 {name}:&gt;10M</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}: wants a number such as {example}, not {wanted}</source>
        <translation>{name}: 后须为数值，例如 {example}，而不是 {wanted}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/filtering.py"/>
        <source>{name}: wants something behind the colon</source>
        <translation>{name}: 后须有内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/trouble.py"/>
        <source>{message} ({count} tensors in it)</source>
        <translation>{message}（其中有 {count} 个张量）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/rows/trouble.py"/>
        <source>{message} (1 tensor in it)</source>
        <translation>{message}（其中有 1 个张量）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/asides.py"/>
        <source>the edits that were kept aside cannot be read: {error}</source>
        <translation>无法读取暂存的编辑：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/backing_up.py"/>
        <source>cannot be kept</source>
        <translation>无法保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/backing_up.py"/>
        <source>cannot be kept: {most} backups of it are there already</source>
        <translation>无法保留：已有 {most} 个备份</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>is sparse and would take {bytes} bytes with all its zeros; export it as .pt</source>
        <translation>是稀疏张量，连同所有的零需要 {bytes} 字节；可导出为 .pt</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>{dtype} became {name}, because numpy has no such type</source>
        <translation>{dtype} 已转换为 {name}，因为 numpy 没有此类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/export_files.py"/>
        <source>{dtype} was dequantised</source>
        <translation>{dtype} 已反量化</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>a file name for an export ends in {name}</source>
        <translation>导出的文件名须以 {name} 之一结尾</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>a .{form} file holds one tensor, and {count} are selected; choose .npz, .pt or .safetensors for several</source>
        <translation>.{form} 文件只能存放一个张量，而选中了 {count} 个；多个张量可选择 .npz、.pt 或 .safetensors</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/exporting.py"/>
        <source>is the file that the tensors come from; choose another name</source>
        <translation>是这些张量的来源文件；须另选名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/fitting.py"/>
        <source>{format} is no format that can be written ({formats})</source>
        <translation>{format} 不是可写入的格式（{formats}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/judge.py"/>
        <source>it finds other tensors than it should</source>
        <translation>读出的张量与应有的不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>reads back differently: {problem}; nothing was changed</source>
        <translation>读回的内容不同：{problem}；未做任何更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>cannot be read back by {judge} ({problem}); nothing was changed</source>
        <translation>无法由 {judge} 读回（{problem}）；未做任何更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/reading_back.py"/>
        <source>{count} tensors are missing in the new shards; nothing was changed</source>
        <translation>新分片中缺少 {count} 个张量；未做任何更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/sameness.py"/>
        <source>{path} is not what it should be</source>
        <translation>{path} 与应有的内容不符</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/sameness.py"/>
        <source>the whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>a file of the format {format} cannot become {format2} without being written anew</source>
        <translation>不重新写入，{format} 格式的文件就无法变为 {format2}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>only the opened file itself can be changed in place</source>
        <translation>只有打开的文件本身可以原位更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>another file has taken its place since it was opened</source>
        <translation>打开之后，其位置已被另一个文件占据</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>tensors have other numbers than in the file</source>
        <translation>张量的数值与文件中的不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>its storages lie deflated</source>
        <translation>存储以 deflate 压缩</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>it is no whole archive</source>
        <translation>不是完整的归档</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>tensors come back that a save in place dropped</source>
        <translation>有张量曾在原位保存时被删除，现又恢复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>a safetensors file may have no gaps where tensors were</source>
        <translation>safetensors 文件中，删除张量后不能留下空隙</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>it holds more than tensors</source>
        <translation>其中不只有张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>reading it back</source>
        <translation>正在读回检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/save_in_place.py"/>
        <source>changing the file in place</source>
        <translation>正在原位更改文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>{first} (and {count} more)</source>
        <translation>{first}（另有 {count} 项）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>cannot be changed in place: {reason}; save it as a new file instead</source>
        <translation>无法原位更改：{reason}；可另存为新文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/saving.py"/>
        <source>reading them back</source>
        <translation>正在读回检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/texts.py"/>
        <source>{path} is the checkpoint itself; the recipe and the script need files of their own</source>
        <translation>{path} 就是检查点本身；配方和脚本须使用单独的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/saving/texts.py"/>
        <source>{path} cannot be written ({strerror})</source>
        <translation>无法写入 {path}（{strerror}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/containers.py"/>
        <source>a script has no way to a part that is edited</source>
        <translation>脚本无法访问被编辑的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/merging.py"/>
        <source>a script cannot replace what a tuple or a set holds</source>
        <translation>脚本无法替换 tuple 或 set 中的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script has no way to what is in a set</source>
        <translation>脚本无法访问 set 中的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of this kind</source>
        <translation>脚本无法写出这种值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of an odd type</source>
        <translation>脚本无法写出类型特殊的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/names.py"/>
        <source>a script cannot write a value of type {name}</source>
        <translation>脚本无法写出类型为 {name} 的值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/parts.py"/>
        <source>a script cannot make a {name}</source>
        <translation>脚本无法创建 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/script.py"/>
        <source>edit {number}: {error}</source>
        <translation>第 {number} 个编辑：{error}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/script.py"/>
        <source>torch.load does not open a file of the format {format} as it is shown; save it as one .pth file first</source>
        <translation>torch.load 无法按此处显示的样子打开 {format} 格式的文件；须先保存为单个 .pth 文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/tensors.py"/>
        <source>a script cannot replace what a tuple holds</source>
        <translation>脚本无法替换 tuple 中的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/workspace/scripts/tuples.py"/>
        <source>a script cannot change a {type_name}</source>
        <translation>脚本无法更改 {type_name}</translation>
    </message>
</context>
<context>
    <name>MixField</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/mix_field.py"/>
        <source>Between left and right</source>
        <translation>左侧与右侧之间</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/merging/mix_field.py"/>
        <source>Between left, 0, and right, 1</source>
        <translation>左侧（0）与右侧（1）之间</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>A model of my own code</source>
        <translation>由自己的代码构建的模型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Run this code</source>
        <translation>运行此代码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Folder of the code</source>
        <translation>代码所在的文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>This runs code of yours: a Python process of its own imports the module, calls the function without arguments, and tells the names and shapes of the model that it returns. That code can do whatever you can do on this computer, so name only code that you trust. It is ended after {n} seconds. Nothing of the checkpoint is run, and the process is told nothing of it.</source>
        <translation>这会运行您的代码：由单独的 Python 进程导入该模块，不带参数调用该函数，并报告所返回模型的名称和形状。凡是您在这台电脑上能做的事，该代码都能做，因此只应填写您信任的代码。超过 {n} 秒会被终止。不会运行检查点中的任何内容，该进程也不会得知检查点的任何信息。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>Exactly this is run</source>
        <translation>实际运行的命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>There is no such folder.</source>
        <translation>没有此文件夹。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/model_dialog.py"/>
        <source>(the command stands here once the function is named)</source>
        <translation>（填写函数后，此处显示命令）</translation>
    </message>
</context>
<context>
    <name>NewEntry</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>New group</source>
        <translation>新建分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>New value</source>
        <translation>新建值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>the top level</source>
        <translation>顶层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>In</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Value (JSON)</source>
        <translation>值（JSON）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>3   0.5   true   null   &quot;text&quot;   [1, 2]   {&quot;a&quot;: 1}</source>
        <translation>3   0.5   true   null   &quot;text&quot;   [1, 2]   {&quot;a&quot;: 1}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/notice_bar.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/numbers.py"/>
        <source>{n} %</source>
        <translation>{n}%</translation>
    </message>
</context>
<context>
    <name>OddLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>1 NaN</source>
        <translation>1 个 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{n} NaN</source>
        <translation>{n} 个 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>1 infinity</source>
        <translation>1 个无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{n} infinities</source>
        <translation>{n} 个无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>{what}: show</source>
        <translation>显示 {what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/odd_line.py"/>
        <source>Go to the next one</source>
        <translation>转到下一个</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/starting/offer_bar.py"/>
        <source>Compare {left} with {right}?</source>
        <translation>将 {left} 与 {right} 比较？</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Strip</source>
        <translation>精简</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Leave out what is not needed to use the weights, or what a wrapper put in front of their names, such as “module.”.</source>
        <translation>去掉使用权重时不需要的内容，或包装器加在名称前面的部分，例如“module.”。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>There is nothing here that is commonly left out, nor a prefix that names share.</source>
        <translation>这里没有通常可以去掉的内容，各名称也没有共同的前缀。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Rescue as state_dict</source>
        <translation>抢救为 state_dict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Keep only the module's tensors under their names, as its state_dict() would give them. The module's class is not needed for that.</source>
        <translation>仅按名称保留模块的张量，与其 state_dict() 返回的相同。为此不需要模块的类。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>There is no pickled module here to make a state_dict of.</source>
        <translation>此处没有以 pickle 保存、可变为 state_dict 的模块。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Optimizer state</source>
        <translation>优化器状态</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Learning-rate schedulers</source>
        <translation>学习率调度器</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>EMA copy of the weights</source>
        <translation>权重的 EMA 副本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Everything but the weights</source>
        <translation>除权重外的所有内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>frees {size}</source>
        <translation>可释放 {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>1 tensor</source>
        <translation>1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
</context>
<context>
    <name>OffersDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>What can be left out</source>
        <translation>可以略去的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/offers.py"/>
        <source>nothing is chosen</source>
        <translation>未选择任何一项</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>load, torch.load</source>
        <translation>加载，载入，torch.load</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>shards, sharded, distributed, DCP</source>
        <translation>分片，分布式，DCP</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>example, demo</source>
        <translation>例子，演示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>torch.save, write</source>
        <translation>写入，torch.save</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>safetensors, format, shards, write</source>
        <translation>safetensors，格式，分片，写入</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>safetensors, format, shards, legacy</source>
        <translation>safetensors，格式，分片，旧格式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>numpy, npy, npz, csv, extract</source>
        <translation>numpy，npy，npz，csv，提取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>read only, protect</source>
        <translation>只读，保护</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>exit</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>revert, back</source>
        <translation>还原，返回</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>delete, remove, pop</source>
        <translation>移除，去掉</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>extract, subset, crop</source>
        <translation>提取，子集，裁剪</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>clone, copy</source>
        <translation>克隆，复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>set, change</source>
        <translation>设置，修改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>search, find, grep</source>
        <translation>搜索，查找</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>settings, options, configuration</source>
        <translation>设置，选项，配置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, merge, average</source>
        <translation>对比，差异，合并，平均</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, changes</source>
        <translation>对比，差异，改动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>diff, html</source>
        <translation>对比，网页</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>load_state_dict, strict, missing keys, unexpected keys, size mismatch</source>
        <translation>严格，缺失的键，多余的键，形状不符，加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>merge, take over</source>
        <translation>合并，采用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>merge, average, mean, interpolate, lerp, soup, EMA</source>
        <translation>合并，平均，均值，插值，EMA</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nan, inf, infinite, check, health, statistics, mean, std, min, max, zeros</source>
        <translation>无穷，检测，健康，统计，均值，标准差，最小值，最大值，零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nan, inf, infinite, health, anomalies</source>
        <translation>无穷，健康，异常</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>regex, replace, substitute, add a prefix, rename keys</source>
        <translation>正则，替换，添加前缀，批量重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>cuda, cpu, gpu, mps, meta, map_location, move to</source>
        <translation>显卡，处理器，GPU，移动到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>half, fp16, float16, bf16, bfloat16, fp32, float32, fp8, cast, dtype, precision, smaller</source>
        <translation>半精度，单精度，精度，缩小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>prefix, module., _orig_mod., DataParallel, DDP, torch.compile, Lightning, optimizer, scheduler, EMA, smaller</source>
        <translation>前缀，优化器，学习率调度器，缩小，去掉</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>pickled module, whole model, weights, extract</source>
        <translation>整个模型，权重，提取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>size, smaller, clone, storage, view</source>
        <translation>大小，缩小，存储，视图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>root, unwrap, state_dict, extract</source>
        <translation>根，提取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>nest, state_dict</source>
        <translation>嵌套</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>macro, replay, batch</source>
        <translation>宏，重放，批处理</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>script, code</source>
        <translation>脚本，代码</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>dotted, fold, tree</source>
        <translation>折叠，树</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>sidebar, details</source>
        <translation>侧栏，详情</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>info, summary, details, statistics</source>
        <translation>信息，摘要，详情，统计</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>numbers, elements, print, table</source>
        <translation>数字，元素，表格</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>heat map, filters, kernels, image, spectrum, SVD, similarity</source>
        <translation>热力图，卷积核，图像，频谱，奇异值，相似度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>norms, depth</source>
        <translation>范数，深度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>largest, memory, bytes, parameters, treemap</source>
        <translation>最大，内存，字节，参数，矩形图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>errors, warnings</source>
        <translation>错误，警告</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>steps, undo</source>
        <translation>步骤，撤销</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom in, font</source>
        <translation>放大，字体</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom out, font</source>
        <translation>缩小，字体</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>zoom, font</source>
        <translation>缩放，字体</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>theme, mode, night</source>
        <translation>主题，模式，夜间</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>theme, mode</source>
        <translation>主题，模式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>hotkeys, key bindings</source>
        <translation>热键，按键绑定</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/other_words.py"/>
        <source>help, documentation</source>
        <translation>帮助，文档</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What the right is to the left</source>
        <translation>右侧与左侧的关系</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Nothing is selected.</source>
        <translation>未选择任何内容。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Both sides</source>
        <translation>两侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What it is</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Location in the files</source>
        <translation>在文件中的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Location in the file</source>
        <translation>在文件中的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Show the first, at {place}</source>
        <translation>显示第一个，位于 {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Read them now</source>
        <translation>立即读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Read them all the same</source>
        <translation>仍然读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Show the largest, at {place}</source>
        <translation>显示最大差异，位于 {place}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>These two may belong together: they are alike in shape and position.</source>
        <translation>这两者可能对应：形状和位置相似。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>What is selected</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>All entries</source>
        <translation>所有条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Go to the first tensor with NaN or infinities</source>
        <translation>转到第一个含 NaN 或无穷的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>1 entry</source>
        <translation>1 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>{n} entries</source>
        <translation>{n} 个条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Floats together</source>
        <translation>浮点数合计</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Go to the largest difference</source>
        <translation>转到最大差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/overview.py"/>
        <source>Copied the numbers</source>
        <translation>已复制数值</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/texts.py"/>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>Pair</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Nothing differs in a sample of {taken} of {most} {of}.</source>
        <translation>在抽样的{of}（{taken} / {most}）中没有差异。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of}, all of the difference may be rounding: no rank can be told.</source>
        <translation>在抽样的{of}（{taken} / {most}）中，全部差异都可能是舍入误差：无法判断秩。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of} the difference has rank {rank}, as a merged LoRA of rank {rank} has.</source>
        <translation>在抽样的{of}（{taken} / {most}）中，差异的秩为 {rank}，与合并后的 LoRA（秩 {rank}）相符。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>In a sample of {taken} of {most} {of}, rank {rank} explains nearly all of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</source>
        <translation>在抽样的{of}（{taken} / {most}）中，秩 {rank} 可解释几乎全部差异，与 LoRA（秩 {rank}）相符；其余部分大于舍入误差。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA can be told from a sample of {taken} of {most} {of}.</source>
        <translation>从抽样的{of}（{taken} / {most}）无法判断是否为 LoRA。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA: a sample of {taken} of {most} {of} has no low rank.</source>
        <translation>不是 LoRA：抽样的{of}（{taken} / {most}）没有低秩结构。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Nothing differs, so there is no rank.</source>
        <translation>没有差异，因此没有秩。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>All of the difference may be rounding: no rank can be told.</source>
        <translation>全部差异都可能是舍入误差：无法判断秩。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>The difference has rank {rank} of {most}, as a merged LoRA of rank {rank} has. That is {share} of it; the rest may be rounding.</source>
        <translation>差异的秩为 {rank}（最大为 {most}），与合并后的 LoRA（秩 {rank}）相符。这占差异的 {share}；其余可能是舍入误差。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Rank {rank} of {most} explains {share} of the difference, as a LoRA of rank {rank} would; the rest is more than rounding.</source>
        <translation>秩 {rank}（最大为 {most}）可解释差异的 {share}，与 LoRA（秩 {rank}）相符；其余部分大于舍入误差。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA can be told: {rank} of {most} singular values are more than rounding, and they fall without a step. It may be a full update whose small part was lost in rounding.</source>
        <translation>无法判断是否为 LoRA：{most} 个奇异值中有 {rank} 个大于舍入误差，且递减过程中没有明显的落差。可能是全量更新，其中较小的部分因舍入而丢失。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>No LoRA: {nearly} of {most} singular values are needed for 99.99 % of the difference.</source>
        <translation>不是 LoRA：需要 {most} 个奇异值中的 {nearly} 个，才能达到差异的 99.99%。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>{rows} × {columns}, {n} values.</source>
        <translation>{rows} × {columns}，{n} 个奇异值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>{rows} × {columns}, of which {n} {of} at even distances were looked at; more than {most} would take too much memory. The curves and the largest value are those of the sample.</source>
        <translation>{rows} × {columns}，等间距查看了其中 {n} {of}；超过 {most} 会占用过多内存。曲线和最大值均来自样本。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/low_rank_page.py"/>
        <source>Below the dotted line a value may be rounding.</source>
        <translation>点线以下的值可能是舍入误差。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Differing elements</source>
        <translation>不同的元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Outside the tolerance</source>
        <translation>超出容差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Mean difference</source>
        <translation>差异均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Root mean square</source>
        <translation>均方根</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Relative L2</source>
        <translation>相对 L2</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Units in the last place</source>
        <translation>末位单位 (ulp)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The mean of the absolute differences</source>
        <translation>绝对差的均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The root of the mean of the squared differences</source>
        <translation>差的均方根</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>The norm of the difference by the norm of the left</source>
        <translation>差的范数除以左侧的范数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 where both point the same way; none for a tensor of zeros</source>
        <translation>方向相同时为 1；全零张量没有此值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>How many steps between neighbouring numbers of the type lie between the two, at most</source>
        <translation>两侧的数值最多相差多少步，一步即该类型中相邻两数的间隔</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 of them differs in its sign only: 0 and −0.</source>
        <translation>其中 1 个仅符号不同：0 与 −0。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} of them differ in sign only: 0 and −0.</source>
        <translation>其中 {n} 个仅符号不同：0 与 −0。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>What is NaN or infinite on a side is in no other number here.</source>
        <translation>一侧为 NaN 或无穷的数值不计入此处的其他各项。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>1 number that differs is NaN or infinite on a side.</source>
        <translation>有 1 个不同的数值在一侧为 NaN 或无穷。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} numbers that differ are NaN or infinite on a side.</source>
        <translation>有 {n} 个不同的数值在一侧为 NaN 或无穷。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Pairs of tensors</source>
        <translation>张量对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/number_rows.py"/>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>(top level)</source>
        <translation>（顶层）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were saved from different devices, which counts as no difference.</source>
        <translation>两者保存时所在的设备不同，这不算差异。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together because their contents are the same.</source>
        <translation>两者因内容相同而配对。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together like their neighbours, which hold the same.</source>
        <translation>两者依据内容相同的相邻条目配对。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together by a rule.</source>
        <translation>两者依据规则配对。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>You brought them together.</source>
        <translation>两者由您配对。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>They were brought together without the prefix of one side.</source>
        <translation>两者在去掉一侧的前缀后配对。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the right has it.</source>
        <translation>仅右侧有。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the left has it.</source>
        <translation>仅左侧有。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The two cannot be compared: {reason}</source>
        <translation>两者无法比较：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Their numbers are being read.</source>
        <translation>正在读取两者的数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only their numbers can tell, and those were not read yet.</source>
        <translation>只有数值才能说明是否相同，而数值尚未读取。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the name differs.</source>
        <translation>仅名称不同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>Only the element type differs: the numbers of the one are those of the other, converted.</source>
        <translation>仅数据类型不同：一侧的数值由另一侧转换而来。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the element type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>the value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>What differs: {what}.</source>
        <translation>不同之处：{what}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: both come from the same bytes of one file.</source>
        <translation>相同：两者都来自同一文件的同一段字节。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: both files record the same checksum and size; no number was read.</source>
        <translation>相同：两个文件记录的校验和与大小一致；未读取任何数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same, bit by bit: both were read.</source>
        <translation>逐位相同：两者均已读取。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same: there is no number in either.</source>
        <translation>相同：两者都没有数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_words.py"/>
        <source>The same.</source>
        <translation>相同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_line.py"/>
        <source>It is the same but for {n} of {all} elements.</source>
        <translation>{all} 个元素中，除 {n} 个外均相同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>That is so once the left is converted to {type}.</source>
        <translation>左侧转换为 {type} 后即为如此。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Both have the same bits.</source>
        <translation>两者逐位相同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The same numbers, converted: {left} on the left, {right} on the right.</source>
        <translation>数值相同，但经过转换：左侧为 {left}，右侧为 {right}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Nearly the same: no two numbers are further apart than one unit in the last place.</source>
        <translation>几乎相同：对应的数值相差都不超过 1 个末位单位 (ulp)。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left with the other sign throughout.</source>
        <translation>右侧的每个数值都是左侧的相反数。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Every number of the right is {factor} times that of the left, within rounding.</source>
        <translation>右侧的每个数值都是左侧的 {factor} 倍，误差在舍入范围内。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the elements of the left in the same order, in another shape.</source>
        <translation>右侧的元素及其顺序与左侧相同，但形状不同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left transposed: what was a row is a column.</source>
        <translation>右侧是左侧的转置：行变为列。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left with its dimensions in the order {order}.</source>
        <translation>右侧是左侧按 {order} 重排维度的结果。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the numbers of the left in another order: {order}.</source>
        <translation>右侧的数值与左侧相同，但顺序不同：{order}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the numbers of the left in another order.</source>
        <translation>右侧的数值与左侧相同，但顺序不同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the rows of the left in another order: {order}.</source>
        <translation>右侧的行与左侧相同，但顺序不同：{order}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right has the rows of the left in another order.</source>
        <translation>右侧的行与左侧相同，但顺序不同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left in another order along dim {n}: {order}.</source>
        <translation>右侧是左侧沿第 {n} 维重新排序的结果：{order}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the left in another order along dim {n}.</source>
        <translation>右侧是左侧沿第 {n} 维重新排序的结果。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of {all} lie elsewhere.</source>
        <translation>{all} 个中有 {n} 个位置不同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is a corner of the right: what comes first in every dimension.</source>
        <translation>左侧是右侧的一角：每个维度的开头部分。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is a corner of the left: what comes first in every dimension.</source>
        <translation>右侧是左侧的一角：每个维度的开头部分。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is the first {n} of the {all} rows of the right.</source>
        <translation>左侧是右侧 {all} 行中的前 {n} 行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the first {n} of the {all} rows of the left.</source>
        <translation>右侧是左侧 {all} 行中的前 {n} 行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is rows {first} to {last} of the {all} rows of the right.</source>
        <translation>左侧是右侧 {all} 行中的第 {first} 至 {last} 行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is rows {first} to {last} of the {all} rows of the left.</source>
        <translation>右侧是左侧 {all} 行中的第 {first} 至 {last} 行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is the first {n} of {all} of the right along dim {dim}.</source>
        <translation>左侧是右侧沿第 {dim} 维的前 {n} 个（共 {all} 个）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is the first {n} of {all} of the left along dim {dim}.</source>
        <translation>右侧是左侧沿第 {dim} 维的前 {n} 个（共 {all} 个）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The left is {first} to {last} of {all} of the right along dim {dim}.</source>
        <translation>左侧是右侧沿第 {dim} 维的第 {first} 至 {last} 个（共 {all} 个）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>The right is {first} to {last} of {all} of the left along dim {dim}.</source>
        <translation>右侧是左侧沿第 {dim} 维的第 {first} 至 {last} 个（共 {all} 个）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>All that differs lies in 1 of {all} rows.</source>
        <translation>所有差异都在 {all} 行中的 1 行内。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>All that differs lies in {n} of {all} rows.</source>
        <translation>所有差异都在 {all} 行中的 {n} 行内。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Along dim {dim}, {n} of {all} of the left are found in the right</source>
        <translation>沿第 {dim} 维，左侧 {all} 个中有 {n} 个可在右侧找到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>Along dim {dim}, {n} of {all} of the right are found in the left</source>
        <translation>沿第 {dim} 维，右侧 {all} 个中有 {n} 个可在左侧找到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of the {all} rows of the left are rows of the right</source>
        <translation>左侧 {all} 行中有 {n} 行也是右侧的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{n} of the {all} rows of the right are rows of the left</source>
        <translation>右侧 {all} 行中有 {n} 行也是左侧的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{said}, at the same places.</source>
        <translation>{said}，且位置相同。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>{said}.</source>
        <translation>{said}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>No simple relation: neither is the other in another order, with other signs, scaled or converted.</source>
        <translation>没有简单的关系：任何一侧都不是另一侧改变顺序、改变符号、缩放或转换的结果。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_words.py"/>
        <source>No simple relation: neither is a part of the other, nor the other in another shape or order.</source>
        <translation>没有简单的关系：任何一侧都不是另一侧的一部分，也不是另一侧改变形状或顺序的结果。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Histograms</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/table.py"/>
        <source>Low rank</source>
        <translation>低秩</translation>
    </message>
</context>
<context>
    <name>PairSide</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>Views of the selected pair</source>
        <translation>所选配对的视图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>left: {name}</source>
        <translation>左侧：{name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>right: {name}</source>
        <translation>右侧：{name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/pair_side.py"/>
        <source>right − left</source>
        <translation>右侧 − 左侧</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/entries.py"/>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>All commands</source>
        <translation>所有命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Search all commands</source>
        <translation>搜索所有命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>A command, or / and a part of a key</source>
        <translation>输入命令，或 / 加键的一部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Commands that fit</source>
        <translation>符合的命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>No command is called so</source>
        <translation>没有这样的命令</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Go to the first key with “{part}”</source>
        <translation>转到第一个包含“{part}”的键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/palette.py"/>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>PictureMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Export what is shown</source>
        <translation>导出显示的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>&amp;Copy picture</source>
        <translation>复制图像(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>&amp;Save picture…</source>
        <translation>保存图像(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Copied the picture</source>
        <translation>已复制图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/picture_menu.py"/>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Heat map</source>
        <translation>热力图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Filters</source>
        <translation>卷积核</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Spectrum</source>
        <translation>奇异值谱</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/viewer.py"/>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/place.py"/>
        <source>Putting their numbers in order…</source>
        <translation>正在整理数值的顺序…</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Preferences</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Reset to defaults</source>
        <translation>重置为默认值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Undo the reset</source>
        <translation>撤销重置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>The defaults hold.</source>
        <translation>已采用默认值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/dialog.py"/>
        <source>Everything is as it was.</source>
        <translation>已恢复为原来的设置。</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Where the settings lie</source>
        <translation>设置的存放位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget recent files</source>
        <translation>清除最近打开的记录</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget the last session</source>
        <translation>清除上次的会话</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Forget known numbers</source>
        <translation>清除已知的数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>All of this stands in one readable file:</source>
        <translation>以上内容都存放在一个可读的文件中：</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Recent files and folders are forgotten.</source>
        <translation>最近打开的文件和文件夹的记录已清除。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>The last session is forgotten; what is open now is kept for the next start.</source>
        <translation>上次的会话已清除；当前打开的内容会保留到下次启动。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>They cannot be forgotten: {reason}.</source>
        <translation>无法清除：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>Numbers of files that are not open are forgotten.</source>
        <translation>已清除未打开的文件的数值结果。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/preferences/privacy.py"/>
        <source>The folder cannot be shown; its name stands above.</source>
        <translation>无法显示该文件夹；其位置见上方。</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>No problems found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/problems.py"/>
        <source>… and more</source>
        <translation>… 还有更多</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two files. Select both of them, and choose Compare again.</source>
        <translation>比较需要两个文件。同时选中两个文件，再次选择“比较”。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two files. More were selected: none of them was opened.</source>
        <translation>比较需要两个文件。选中的文件超过两个，均未打开。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Comparing takes two different files. This is the same one twice.</source>
        <translation>比较需要两个不同的文件。两次选中的是同一个文件。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/program/receiving.py"/>
        <source>Something went wrong in the program itself, and what you asked for may not have been done: {reason}</source>
        <translation>程序自身出错，您要求的操作可能没有完成：{reason}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Looking through its numbers…</source>
        <translation>正在检查数值…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Looking through {done} of {total}</source>
        <translation>正在检查 {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Not all of its numbers were looked through.</source>
        <translation>未检查完全部数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/progress_line.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>%1 File</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>File Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <location filename="../../packaging/translations/qt_texts.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no file is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no row is selected</source>
        <translation>没有选中的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>no comparison is in front</source>
        <translation>当前不是比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>not for what is selected</source>
        <translation>不适用于所选内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>not for a comparison</source>
        <translation>不适用于比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was changed</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was undone</source>
        <translation>没有可重做的步骤</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing is filtered</source>
        <translation>没有筛选</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>nothing was copied</source>
        <translation>没有复制任何内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>only one tab is open</source>
        <translation>只打开了一个标签页</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is under way</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is not under way</source>
        <translation>没有在进行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>there is none</source>
        <translation>没有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/reasons.py"/>
        <source>it is so already</source>
        <translation>已经如此</translation>
    </message>
</context>
<context>
    <name>RecoveryBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Unsaved edits of {name} from {when} were kept.</source>
        <translation>已保留 {name} 在 {when} 的未保存编辑。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>The file has changed since then, or is gone.</source>
        <translation>此后该文件已更改，或已不存在。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>Another file that parts were copied from has changed since then, or is gone.</source>
        <translation>此后，作为部分内容复制来源的另一个文件已更改，或已不存在。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>A save of {name} did not finish: a temporary file of {size} is left.</source>
        <translation>{name} 的一次保存未完成：留下了 {size} 的临时文件。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/recovery_bar.py"/>
        <source>A save of {name} was interrupted; open it to see what can be done.</source>
        <translation>{name} 的一次保存被中断；打开它可查看处理方式。</translation>
    </message>
</context>
<context>
    <name>Rehearsing</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>loads</source>
        <translation>可加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file has it as the model wants it</source>
        <translation>文件中的内容与模型所需一致</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It is converted to the model's element type while it is copied</source>
        <translation>复制时会转换为模型的数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file does not have it, and torch does without</source>
        <translation>文件中没有，而 torch 也不需要</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>passed over</source>
        <translation>略过</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It belongs to a part that the model leaves empty</source>
        <translation>属于模型留空的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The model wants it, and the file does not have it</source>
        <translation>模型需要，而文件中没有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>unexpected</source>
        <translation>多余</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>The file has it, and the model does not know it</source>
        <translation>文件中有，而模型不认识</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other shape</source>
        <translation>形状不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Both have it, in different shapes; that fails even without strict</source>
        <translation>两者都有，但形状不同；即使不启用 strict 也会失败</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other name</source>
        <translation>名称不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Missing under the one name and unexpected under the other; it seems to be the same</source>
        <translation>以一个名称缺失，以另一个名称多余；两者似乎相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>fails</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It cannot be copied, even without strict</source>
        <translation>无法复制，即使不启用 strict</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load: the file itself cannot be read to its end.</source>
        <translation>无法加载：文件本身无法读取到末尾。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It cannot be told: code of the model takes part in the loading.</source>
        <translation>无法判断：加载过程有模型自己的代码参与。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} of {all} parameters and buffers fit</source>
        <translation>{all} 个参数和缓冲区中有 {n} 个匹配</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It loads: {fits}.</source>
        <translation>可以加载：{fits}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>torch would not complain, but nothing of the file would be used.</source>
        <translation>torch 不会报错，但不会用到文件中的任何内容。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It loads without strict: {fits}.</source>
        <translation>不启用 strict 可以加载：{fits}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load: {fits}.</source>
        <translation>无法加载：{fits}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 missing</source>
        <translation>缺失 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} missing</source>
        <translation>缺失 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 unexpected</source>
        <translation>多余 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} unexpected</source>
        <translation>多余 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 of another shape</source>
        <translation>形状不同 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} of another shape</source>
        <translation>形状不同 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>1 cannot be copied</source>
        <translation>无法复制 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{n} cannot be copied</source>
        <translation>无法复制 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>fit {old} → {new} of {all}</source>
        <translation>匹配 {old} → {new}（共 {all}）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>missing {old} → {new}</source>
        <translation>缺失 {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>unexpected {old} → {new}</source>
        <translation>多余 {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>other shape {old} → {new}</source>
        <translation>形状不同 {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Whether it loads then cannot be told.</source>
        <translation>之后能否加载，无法判断。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads, but perhaps with numbers in the wrong places.</source>
        <translation>之后可以加载，但数值可能放错位置。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads.</source>
        <translation>之后可以加载。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>Then it loads without strict.</source>
        <translation>之后不启用 strict 可以加载。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>It does not load yet.</source>
        <translation>仍然无法加载。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>A guess: 1 name may be wrong, and torch would not notice. Look at it:</source>
        <translation>这是推测：1 个名称可能不对，而 torch 不会察觉。需要核对：</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>A guess: {n} names may be wrong, and torch would not notice. Look at them:</source>
        <translation>这是推测：{n} 个名称可能不对，而 torch 不会察觉。需要核对：</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/looks.py"/>
        <source>{old} is {new}</source>
        <translation>{old} 对应 {new}</translation>
    </message>
</context>
<context>
    <name>RelationLine</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/relation_line.py"/>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>Remembering</name>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Reset settings</source>
        <translation>重置设置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Safe start: the defaults hold, and nothing is remembered. Reset the settings to begin with the defaults from the next start on, too.</source>
        <translation>安全启动：使用默认设置，并且不记住任何内容。重置设置后，以后启动时也会使用默认设置。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings could not be read, so the defaults hold: {reason}.</source>
        <translation>无法读取设置，因此使用默认设置：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings cannot be kept: {reason}.</source>
        <translation>无法保存设置：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings cannot be reset: {reason}.</source>
        <translation>无法重置设置：{reason}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The settings were reset.</source>
        <translation>已重置设置。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The old ones are kept as {name}.</source>
        <translation>旧设置已保留为 {name}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>The last start ended before its files were on screen, so they were left closed.</source>
        <translation>上次启动时，程序在文件显示之前就已结束，因此没有重新打开这些文件。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>Reopen the last session</source>
        <translation>重新打开上次的会话</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{name} is gone and was left out.</source>
        <translation>{name} 已不存在，未打开。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{n} files are gone and were left out, {name} among them.</source>
        <translation>包括 {name} 在内的 {n} 个文件已不存在，未打开。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{name} has changed since, and is opened as it is now.</source>
        <translation>{name} 此后已更改，按现在的内容打开。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/remembering/words.py"/>
        <source>{n} files have changed since, and are opened as they are now.</source>
        <translation>{n} 个文件此后已更改，按现在的内容打开。</translation>
    </message>
</context>
<context>
    <name>RenameModel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>Old</source>
        <translation>旧名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>New</source>
        <translation>新名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_model.py"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>RenamePanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>regular expression, such as ^module\.(.*)</source>
        <translation>正则表达式，例如 ^module\.(.*)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Replacement</source>
        <translation>替换内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>replacement, such as \1</source>
        <translation>替换内容，例如 \1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>In the whole file</source>
        <translation>在整个文件中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>In the selection</source>
        <translation>在所选内容中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Old and new names</source>
        <translation>新旧名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Done: {what}</source>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>1 name changes</source>
        <translation>1 个名称将更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{n} names change</source>
        <translation>{n} 个名称将更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{changes}, 1 of them clashes or is not allowed</source>
        <translation>{changes}，其中 1 个冲突或不允许</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/rename_panel.py"/>
        <source>{changes}, {n} of them clash or are not allowed</source>
        <translation>{changes}，其中 {n} 个冲突或不允许</translation>
    </message>
</context>
<context>
    <name>RepairRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/repair_row.py"/>
        <source>More repairs</source>
        <translation>更多修复方法</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/repair_row.py"/>
        <source>such as {name}</source>
        <translation>例如 {name}</translation>
    </message>
</context>
<context>
    <name>ReplaceBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace the set of shards {name} and its {files}?</source>
        <translation>替换分片集 {name} 及其 {files}？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace {name}?</source>
        <translation>替换 {name}？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/replace_box.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Page with pictures</source>
        <translation>带图像的网页</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Save a report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/report.py"/>
        <source>Saved the report {name}, {size}</source>
        <translation>已保存报告 {name}，{size}</translation>
    </message>
</context>
<context>
    <name>ResetButton</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/reset_button.py"/>
        <source>Show all values (Home)</source>
        <translation>显示全部数值（Home）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/histogram/reset_button.py"/>
        <source>Show all values</source>
        <translation>显示全部数值</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>What torch says</source>
        <translation>torch 的消息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>The model and the file, row by row</source>
        <translation>模型与文件逐行对照</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Only what does not fit</source>
        <translation>仅显示不匹配的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>torch says</source>
        <translation>torch 的消息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>What repairs it</source>
        <translation>修复方法</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>A file that is cut short cannot be repaired by other names.</source>
        <translation>被截断的文件无法通过更改名称来修复。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>There is nothing to repair.</source>
        <translation>没有需要修复的内容。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Looking for repairs…</source>
        <translation>正在查找修复方法…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/result.py"/>
        <source>Nothing was found that would make it fit better.</source>
        <translation>没有找到能使其更加匹配的修复方法。</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/rows_model.py"/>
        <source>The model wants</source>
        <translation>模型需要</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/rows_model.py"/>
        <source>The file has</source>
        <translation>文件中有</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>A rule rewrites paths of the left, written with / between their parts, before they are looked up on the right.</source>
        <translation>规则先改写左侧的路径（各部分以 / 分隔），再到右侧查找。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>SaveCommands</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>This file is locked: choose another name, or unlock it with the padlock in its tab</source>
        <translation>此文件已锁定：可另选名称，或用标签页中的锁将其解锁</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_commands.py"/>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>several files of at most {size}</source>
        <translation>多个文件，每个最多 {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>one file</source>
        <translation>单个文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Change the file in place, without writing the tensors again</source>
        <translation>原位更改文件，不重新写入张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Let PyTorch or safetensors read the result back before it takes its place</source>
        <translation>替换原文件之前，先由 PyTorch 或 safetensors 读回检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>As</source>
        <translation>存为</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>This format cannot hold all of it. Choose what is to become of: {kinds}.</source>
        <translation>此格式无法容纳全部内容。需选择如何处理：{kinds}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{size} will be written.</source>
        <translation>将写入 {size}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{size} will be written to {name}.</source>
        <translation>将向 {name} 写入 {size}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>They replace the file that is there.</source>
        <translation>这会覆盖已有的文件。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>A file name is needed</source>
        <translation>需要文件名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>There is no folder {folder}</source>
        <translation>文件夹 {folder} 不存在</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/save_dialog.py"/>
        <source>{path} is a folder</source>
        <translation>{path} 是文件夹</translation>
    </message>
</context>
<context>
    <name>SaveTargets</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/formats.py"/>
        <source>PyTorch before 1.6</source>
        <translation>PyTorch 1.6 之前的格式</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>This file is being written already; wait for it, or cancel it below</source>
        <translation>此文件已在写入；可等待完成，或在下方取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>It holds what you chose; this tab still has everything</source>
        <translation>仅包含您选择保留的内容；此标签页仍有全部内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>Not exported to {name}: {reason}</source>
        <translation>未导出到 {name}：{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving.py"/>
        <source>Not saved to {name}, and your edits are still here: {reason}</source>
        <translation>未保存到 {name}，编辑仍保留在此处：{reason}</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/saving_bar.py"/>
        <source>· {rate}/s · {left} s left</source>
        <translation>· {rate}/s · 剩余 {left} 秒</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>it {reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../ckpt_browser/ui/session/changing.py"/>
        <source>{file} changed on disk since parts were copied from it; save this file and reload it first</source>
        <translation>从 {file} 复制部分内容之后，它在磁盘上已更改；须先保存并重新载入此文件</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Opening</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Size of texts</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Per cent of the desktop's size</source>
        <translation>相对于桌面文字大小的百分比</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Nothing slides or blinks; changes are shown at once</source>
        <translation>没有滑动或闪烁；更改立即显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Show dotted keys flat, not folded into groups</source>
        <translation>平铺显示带点的键，不折叠成分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Natural order: layer 2 before layer 10</source>
        <translation>自然排序：层 2 排在层 10 之前</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>At the next start</source>
        <translation>下次启动时</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Bring windows and tabs back</source>
        <translation>恢复窗口和标签页</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Begin with an empty window</source>
        <translation>从空窗口开始</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Files named at the start open alone; File, Reopen the last session brings the others back</source>
        <translation>启动时指定了文件则只打开这些文件；其他文件可用“文件 &gt; 重新打开上次的会话”恢复</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Files from outside</source>
        <translation>从外部打开的文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Open in the running window</source>
        <translation>在运行中的窗口打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Open in a new window</source>
        <translation>在新窗口打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>What a double click in the file manager does while the program runs</source>
        <translation>程序运行期间，在文件管理器中双击文件时的行为</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Backup of the original</source>
        <translation>原文件的备份</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Ask at the first save</source>
        <translation>第一次保存时询问</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Always</source>
        <translation>始终保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Never</source>
        <translation>从不保留</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Ask: once the file is saved, a line offers to keep the original</source>
        <translation>询问：文件保存后，会出现一行提示，可保留原文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Remember recent files and folders</source>
        <translation>记住最近打开的文件和文件夹</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The right side is shown</source>
        <translation>显示右侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The tour was shown</source>
        <translation>已显示过导览</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>A column of the tree is shown</source>
        <translation>显示树中的列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>A column of comparisons is shown; the most useful ones are from the start</source>
        <translation>显示比较中的列；最有用的列默认显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Numbers have a colour behind them</source>
        <translation>数值带有背景颜色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Layers: only weights</source>
        <translation>层：仅权重</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: logarithmic counts</source>
        <translation>直方图：对数计数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: logarithmic values</source>
        <translation>直方图：对数数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: cumulative</source>
        <translation>直方图：累积</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: quantiles</source>
        <translation>直方图：分位数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: normal distribution</source>
        <translation>直方图：正态分布</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: one above the other</source>
        <translation>直方图：上下排列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: shares instead of counts</source>
        <translation>直方图：以占比代替计数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: number of bins, 0 for automatic</source>
        <translation>直方图：区间数，0 为自动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram: what is seen of complex numbers</source>
        <translation>直方图：复数的显示部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Histogram of a pair</source>
        <translation>配对的直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>What a pixel of a picture shows</source>
        <translation>图像中每个像素显示的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>The strongest colour of a picture</source>
        <translation>图像中最强的颜色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>Colours of filters</source>
        <translation>卷积核的颜色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/settings/table.py"/>
        <source>How numbers are written</source>
        <translation>数值的写法</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/widgets/share_bar.py"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>A word, or a key</source>
        <translation>输入词语或按键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>What</source>
        <translation>作用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>No key does this.</source>
        <translation>没有这样的快捷键。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/keyboard/sheet.py"/>
        <source>Copied the shortcuts</source>
        <translation>已复制快捷键</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/side.py"/>
        <source>Views of the selection</source>
        <translation>所选内容的视图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/side.py"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
</context>
<context>
    <name>SightBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Down</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Across</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Places in the other dimensions</source>
        <translation>其他维度中的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>dim {n} · {size}</source>
        <translation>第 {n} 维 · {size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>all others</source>
        <translation>其余所有维度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>Place in dim {n}</source>
        <translation>第 {n} 维中的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/sight_bar.py"/>
        <source>dim {n}</source>
        <translation>第 {n} 维</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Nothing differs: proved by place, by checksums or by reading</source>
        <translation>没有差异：已由存放位置、校验和或读取证实</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Both have it, and it differs</source>
        <translation>两侧都有，但内容不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only the right has it</source>
        <translation>仅右侧有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only the left has it</source>
        <translation>仅左侧有</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>renamed</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Both have it, under different names</source>
        <translation>两侧都有，但名称不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>The two are of different types</source>
        <translation>两者的类型不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>The two have different shapes</source>
        <translation>两者的形状不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>dtype</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Their elements are of different types</source>
        <translation>两者的数据类型不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>They were saved from different devices, which counts as no difference</source>
        <translation>两者保存时所在的设备不同，不视为差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>not comparable</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>One of the two cannot be read</source>
        <translation>其中一侧无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>Only reading their numbers can tell</source>
        <translation>须读取数值才能判断</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>within tolerance</source>
        <translation>容差内</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>It differs, but every number by no more than the tolerance</source>
        <translation>有差异，但每个数值之差均不超过容差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/signs.py"/>
        <source>{n} {word}</source>
        <translation>{n} 项{word}</translation>
    </message>
</context>
<context>
    <name>SimilarityPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity between rows</source>
        <translation>行间的余弦相似度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>How the cosines of different rows are spread</source>
        <translation>不同行之间余弦的分布</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Nearest pairs</source>
        <translation>最相似的行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>from {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>row {one} ~ row {other}:  {cosine}</source>
        <translation>第 {one} 行 ~ 第 {other} 行：{cosine}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity of {n} rows.</source>
        <translation>{n} 行的余弦相似度。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>Cosine similarity of {n} of {all} rows, at even distances.</source>
        <translation>从 {all} 行中等间隔选取的 {n} 行的余弦相似度。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>1 row is all zero.</source>
        <translation>1 行全为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>{n} rows are all zero.</source>
        <translation>{n} 行全为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>1 row has NaN or infinite numbers.</source>
        <translation>1 行含有 NaN 或无穷。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>{n} rows have NaN or infinite numbers.</source>
        <translation>{n} 行含有 NaN 或无穷。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/similarity_page.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>SizesMap</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>one more</source>
        <translation>另有 1 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/map.py"/>
        <source>{n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
</context>
<context>
    <name>SizesViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>To the group above</source>
        <translation>转到上一级分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{name}: {size}</source>
        <translation>{name}：{size}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>One more, too small to be drawn by itself</source>
        <translation>另有 1 个，太小而无法单独绘出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} more, too small to be drawn by themselves</source>
        <translation>另有 {n} 个，太小而无法单独绘出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>Areas are bytes. A click, or Enter, leads into a group, or to a tensor.</source>
        <translation>面积表示字节数。单击或按 Enter 可进入分组或转到张量。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>Nothing here takes bytes.</source>
        <translation>此处没有占用字节的内容。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} of the file</source>
        <translation>占文件的 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/sizes/viewer.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
</context>
<context>
    <name>Sketch</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>Open the histogram</source>
        <translation>打开直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/sketch.py"/>
        <source>{n} bins from {low} to {high}</source>
        <translation>从 {low} 到 {high} 的 {n} 个区间</translation>
    </message>
</context>
<context>
    <name>SpectrumPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{rows} × {columns}, {n} values.</source>
        <translation>{rows} × {columns}，{n} 个奇异值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{rows} × {columns}, of which {n} {of} at even distances were looked at.</source>
        <translation>{rows} × {columns}，检查了其中等间隔选取的 {n} {of}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_page.py"/>
        <source>{n} above the dashed line, where those of a random matrix would end.</source>
        <translation>{n} 个超过虚线，即随机矩阵奇异值的上限。</translation>
    </message>
</context>
<context>
    <name>SpectrumView</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Cumulative energy</source>
        <translation>累积能量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Singular values, the largest first</source>
        <translation>奇异值，从大到小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Energy of the largest, as a share of all</source>
        <translation>最大的若干奇异值的能量占比</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>exp(entropy of the singular values as shares of their sum): n for n equal values</source>
        <translation>exp(H)，H 为奇异值占其总和之比的熵：n 个相等的值得到 n</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>stable rank</source>
        <translation>稳定秩</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Sum of the squared singular values by the largest square</source>
        <translation>奇异值的平方和除以最大奇异值的平方</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>90 % energy</source>
        <translation>90% 能量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>How many of the largest values have 90 % of the sum of squares</source>
        <translation>平方和达到 90% 需要多少个最大的奇异值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>99 % energy</source>
        <translation>99% 能量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>How many of the largest values have 99 % of the sum of squares</source>
        <translation>平方和达到 99% 需要多少个最大的奇异值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>Values that are more than rounding errors</source>
        <translation>大于舍入误差的奇异值个数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>The largest singular value, or spectral norm</source>
        <translation>最大的奇异值，即谱范数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>not from a sample</source>
        <translation>抽样无法得出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/spectrum_view.py"/>
        <source>{n} of the sample</source>
        <translation>{n}（抽样）</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>group</source>
        <translation>分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>module</source>
        <translation>模块</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>object of an unknown class</source>
        <translation>未知类的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>the same object again</source>
        <translation>同一个对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>not in the saved file: its format has no place for it</source>
        <translation>不在保存的文件中：该格式无法存放它</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>from {low} to {high}</source>
        <translation>从 {low} 到 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/spoken.py"/>
        <source>, and numbers that are not finite</source>
        <translation>，以及非有限的数值</translation>
    </message>
</context>
<context>
    <name>StandingAlone</name>
    <message>
        <location filename="../../ckpt_browser/ui/wording/sentences.py"/>
        <source>it {reason}</source>
        <translation>该文件{reason}</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Std. dev.</source>
        <translation>标准差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>L1 norm</source>
        <translation>L1 范数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>L2 norm</source>
        <translation>L2 范数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Count</source>
        <translation>个数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Infinite</source>
        <translation>无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Subnormal</source>
        <translation>次正规数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Zero rows</source>
        <translation>全零行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Equal rows</source>
        <translation>相同行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>It is empty: there are no numbers in it.</source>
        <translation>此张量为空：其中没有数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are NaN.</source>
        <translation>所有数值均为 NaN。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its numbers is NaN ({share}).</source>
        <translation>1 个数值为 NaN（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its numbers are NaN ({share}).</source>
        <translation>{n} 个数值为 NaN（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its numbers is infinite ({share}).</source>
        <translation>1 个数值为无穷（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its numbers are infinite ({share}).</source>
        <translation>{n} 个数值为无穷（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its bytes is neither true nor false ({share}).</source>
        <translation>1 个字节既不是真也不是假（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its bytes are neither true nor false ({share}).</source>
        <translation>{n} 个字节既不是真也不是假（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>Minimum, maximum and the like are those of its finite numbers.</source>
        <translation>最小值、最大值等只统计其中的有限数值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are zero.</source>
        <translation>所有数值均为零。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>All of its numbers are the same: {value}.</source>
        <translation>所有数值均为 {value}。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>1 of its rows is zero throughout ({share}).</source>
        <translation>1 行全为零（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of its rows are zero throughout ({share}).</source>
        <translation>{n} 行全为零（{share}）。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_rows.py"/>
        <source>{n} of {all}</source>
        <translation>{n} / {all}</translation>
    </message>
</context>
<context>
    <name>StatisticsMenu</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Export the statistics</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Save as JSON…</source>
        <translation>保存为 JSON…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics_menu.py"/>
        <source>Copied the statistics</source>
        <translation>已复制统计</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Quantiles</source>
        <translation>分位数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Statistics of the magnitudes</source>
        <translation>模的统计</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/statistics/statistics.py"/>
        <source>Quantiles (approximate)</source>
        <translation>分位数（近似）</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>Could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>1 tensor</source>
        <translation>1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>1 parameter</source>
        <translation>1 个参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} parameters</source>
        <translation>{n} 个参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} in tensors</source>
        <translation>张量占用 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/status.py"/>
        <source>{n} on disk</source>
        <translation>磁盘占用 {n}</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Not these</source>
        <translation>不是这一对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>Confirm all</source>
        <translation>全部确认</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>May have been renamed:</source>
        <translation>可能重命名：</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>{n} may have been renamed:</source>
        <translation>{n} 个可能重命名：</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/suggestion_bar.py"/>
        <source>{left}
→ {right}
The same shape at the same position; nothing proves that they belong together.</source>
        <translation>{left}
→ {right}
形状相同，位置相同；没有依据能证明两者对应。</translation>
    </message>
</context>
<context>
    <name>SweepBar</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers…</source>
        <translation>正在检查数值…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers {n} %</source>
        <translation>正在检查数值 {n}%</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweep_bar.py"/>
        <source>Looking through numbers {n} %, {rate}/s, {left} s left</source>
        <translation>正在检查数值 {n}%，{rate}/s，剩余 {left} 秒</translation>
    </message>
</context>
<context>
    <name>Sweeper</name>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; nothing stands out</source>
        <translation>已检查全部数值；没有异常之处</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; one thing stands out</source>
        <translation>已检查全部数值；有 1 处异常</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/looking/sweeping.py"/>
        <source>Looked through all numbers; {n} things stand out</source>
        <translation>已检查全部数值；有 {n} 处异常</translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Would it load into…?</source>
        <translation>能否加载到…？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>What to load it into</source>
        <translation>加载目标</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Look</source>
        <translation>检查</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>A model of my own code…</source>
        <translation>自己代码中的模型…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>A checkpoint of any format stands for the model that it was saved from. A list is a text file of names and shapes, such as “fc.weight [10, 4]”, or what “ckpt-browser ls --json” prints. Nothing in any of these files is run.</source>
        <translation>任何格式的检查点都可代表保存它的模型。列表是包含名称和形状的文本文件，例如“fc.weight [10, 4]”，或“ckpt-browser ls --json”的输出。这些文件中的任何内容都不会运行。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>Would {name} load into</source>
        <translation>{name} 能否加载到</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>{name}, opened lately</source>
        <translation>{name}（最近打开）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>No other file is open; browse for one</source>
        <translation>没有打开其他文件；可浏览选择</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/target_dialog.py"/>
        <source>{name}, in {folder}</source>
        <translation>{name}（位于 {folder}）</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>{form} text ({pattern})</source>
        <translation>{form} 文本 ({pattern})</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>Save numbers</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/exporting/text_files.py"/>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <location filename="../../ckpt_browser/ui/access/text_commands.py"/>
        <source>Size of texts: {n} %</source>
        <translation>文字大小：{n}%</translation>
    </message>
</context>
<context>
    <name>ToleranceFields</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>absolute</source>
        <translation>绝对</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>hide what lies within</source>
        <translation>隐藏容差内的条目</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Leave out tensors of which no number differs by more than absolute + relative · |right|</source>
        <translation>隐藏所有数值之差均不超过 绝对 + 相对 · |右侧| 的张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>A number such as 1e-5, or nothing</source>
        <translation>须为数字，例如 1e-5，或留空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>Tolerance, {kind}</source>
        <translation>{kind}容差</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/head/tolerance.py"/>
        <source>{kind} tolerance, as in torch.allclose: 1e-5</source>
        <translation>{kind}容差，与 torch.allclose 相同：1e-5</translation>
    </message>
</context>
<context>
    <name>Tones</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>extreme</source>
        <translation>极值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>lowest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>highest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>What a pixel shows of the numbers behind it. Extreme: the lowest or the highest, whichever is nearer to the end of all numbers on its side. NaN and infinities are shown in any case.</source>
        <translation>每个像素显示其所含数值中的哪一个。极值：最小值或最大值，以更接近全部数值在同一侧端点者为准。NaN 和无穷总会显示。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>99 % of the pixels</source>
        <translation>99% 的像素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>the largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>a number</source>
        <translation>指定数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>The magnitude of the strongest colours: that of the largest number, one that 99 % of the pixels do not exceed, or one that you type.</source>
        <translation>最强的颜色所对应的绝对值：最大数值的绝对值、99% 的像素不超过的值，或自行输入的值。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Magnitude of the strongest colour</source>
        <translation>最强的颜色所对应的绝对值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Each pixel</source>
        <translation>每个像素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/pictures/tones.py"/>
        <source>Colours up to</source>
        <translation>颜色上限</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Digits</source>
        <translation>位数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Digits; behind the point where the format is fixed</source>
        <translation>位数；定点格式时为小数位数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Go to an index</source>
        <translation>转到索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Go to index</source>
        <translation>转到索引</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>An index such as 12, 5 (Ctrl+G)</source>
        <translation>索引，例如 12, 5（Ctrl+G）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Number format</source>
        <translation>数值格式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Fixed</source>
        <translation>定点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Scientific</source>
        <translation>科学计数法</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Whole</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Hexadecimal</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Largest magnitude</source>
        <translation>最大绝对值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Next NaN</source>
        <translation>下一个 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>Next infinity</source>
        <translation>下一个无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/tools.py"/>
        <source>The strongest colours stand for ±{usual} and more</source>
        <translation>最强的颜色表示达到或超出 ±{usual} 的数值</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Look inside any checkpoint</source>
        <translation>查看任意检查点的内部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Drop a file here. You see its layers at once, however large it is. Nothing in it is ever executed, so files of strangers are safe to open.</source>
        <translation>将文件拖放到此处，无论多大都能立即看到其中的层。文件中的任何内容都不会被执行，因此来历不明的文件也可以放心打开。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Change it without fear</source>
        <translation>放心更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Rename, drop, convert, repair. Every step can be undone, and a save is read back before it takes the place of the old file.</source>
        <translation>重命名、删除、转换、修复。每一步都可以撤销；保存的结果先读回检查，再取代旧文件。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Compare two of them</source>
        <translation>比较两个检查点</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Drop a second file to see what changed, and by how much. Ctrl+Shift+P finds every command, and F1 opens the manual.</source>
        <translation>再拖放一个文件，即可看到更改了什么、更改了多少。Ctrl+Shift+P 可查找所有命令，F1 可打开使用手册。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/help/tour.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Tree</name>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{n} no bool</source>
        <translation>{n} 个非 bool</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{n} of {all} numbers are zero</source>
        <translation>{all} 个数值中有 {n} 个为零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{nan} NaN, {inf} infinite, of {all} numbers</source>
        <translation>{all} 个数值中有 {nan} 个 NaN、{inf} 个无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>{nan} NaN, {inf} infinite, of {all} numbers; {odd} bytes of a bool are neither 0 nor 1</source>
        <translation>{all} 个数值中有 {nan} 个 NaN、{inf} 个无穷；{odd} 个 bool 字节既不是 0 也不是 1</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>no finite numbers</source>
        <translation>没有有限数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>From {low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/measured_text.py"/>
        <source>Nine tenths lie between {low} and {high}</source>
        <translation>90% 位于 {low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>(top level)</source>
        <translation>（顶层）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>Something in it could not be read.</source>
        <translation>其中有内容无法读取。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} bytes</source>
        <translation>{n} 字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>shown above already</source>
        <translation>上方已显示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>bytes missing</source>
        <translation>缺少字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 item</source>
        <translation>1 项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} items</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>tied with {name}</source>
        <translation>与 {name} 共享</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>shares with {name}</source>
        <translation>与 {name} 共用字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/tree/row_text.py"/>
        <source>{n} rows</source>
        <translation>{n} 行</translation>
    </message>
</context>
<context>
    <name>UnsavedBox</name>
    <message>
        <location filename="../../ckpt_browser/ui/saving/closing.py"/>
        <source>Save the edits of {name}?</source>
        <translation>是否保存对 {name} 的编辑？</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/saving/closing.py"/>
        <source>Save the edits of {n} files?</source>
        <translation>是否保存对 {n} 个文件的编辑？</translation>
    </message>
</context>
<context>
    <name>ValueDialog</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Edit a text</source>
        <translation>编辑文本</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Edit a value as JSON</source>
        <translation>以 JSON 编辑值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/value_dialog.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>ValuesPage</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>the numbers of a comparison cannot be edited here; edit them in their own file</source>
        <translation>比较中的数值无法在此处编辑；可在各自的文件中编辑</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Largest</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the largest difference</source>
        <translation>转到最大差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the previous difference (Ctrl+Up)</source>
        <translation>转到上一处差异（Ctrl+Up）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Go to the next difference (Ctrl+Down)</source>
        <translation>转到下一处差异（Ctrl+Down）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the left</source>
        <translation>复制左侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the right</source>
        <translation>复制右侧</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copy the differences</source>
        <translation>复制差异</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Only one rectangle can be copied at once</source>
        <translation>一次只能复制一个矩形区域</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/values_page.py"/>
        <source>Copied: {rows} × {columns} numbers</source>
        <translation>已复制：{rows} × {columns} 个数值</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/table.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>ValuesViewer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/sheets.py"/>
        <source>{cells} selected</source>
        <translation>已选中 {cells} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>This tensor has no elements</source>
        <translation>此张量没有元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no NaN in this tensor</source>
        <translation>此张量中没有 NaN</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no infinity in this tensor</source>
        <translation>此张量中没有无穷</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/viewer.py"/>
        <source>There is no finite number in this tensor</source>
        <translation>此张量中没有有限数值</translation>
    </message>
</context>
<context>
    <name>Viewers</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/table.py"/>
        <source>Sizes</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>What the code printed</source>
        <translation>代码的输出</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Reading the model…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Your code builds the model…</source>
        <translation>您的代码正在构建模型…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>Looking what fits…</source>
        <translation>正在检查匹配情况…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/waiting.py"/>
        <source>What would torch say if this file were loaded into a model? The model can be another checkpoint, a saved list of names and shapes, or built by your own code.</source>
        <translation>如果将此文件加载到模型中，torch 会怎么说？模型可以是另一个检查点、保存的名称和形状列表，或由您自己的代码构建。</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Look inside a checkpoint</source>
        <translation>查看检查点内部</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Nothing in a file is ever executed, and nothing is loaded until you look.</source>
        <translation>文件中的任何内容都不会被执行；在您查看之前，也不会加载任何数据。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Drop files here: .pth  .pt  .ckpt  .bin  .safetensors  .index.json</source>
        <translation>将文件拖放到此处：.pth  .pt  .ckpt  .bin  .safetensors  .index.json</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/welcome.py"/>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>the top level</source>
        <translation>顶层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Could not be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>Why not known</source>
        <translation>无法识别的原因</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/pair/facts_table.py"/>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Location in the file</source>
        <translation>在文件中的位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Shares its storage with</source>
        <translation>与以下张量共享存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Names in the pickle (never imported)</source>
        <translation>pickle 中的名称（从不导入）</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Prefix</source>
        <translation>前缀</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Same as</source>
        <translation>等同于</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Element type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>contiguous</source>
        <translation>连续</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>not contiguous</source>
        <translation>不连续</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Stride</source>
        <translation>步长</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Requires grad</source>
        <translation>需要梯度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>big-endian</source>
        <translation>大端序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>conjugate</source>
        <translation>共轭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>negated</source>
        <translation>取负</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>coalesced</source>
        <translation>已合并 (coalesced)</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Pieces</source>
        <translation>块数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In files</source>
        <translation>所在文件数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>none: its bytes are not in the file, or lie in its parts</source>
        <translation>无：其字节不在文件中，或位于其各个部分中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Storage size</source>
        <translation>存储大小</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Uses of it</source>
        <translation>使用的部分</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Bytes in the file</source>
        <translation>文件中的字节</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Compressed at</source>
        <translation>压缩数据位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>little</source>
        <translation>小端</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>big</source>
        <translation>大端</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Byte order</source>
        <translation>字节序</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>CRC-32</source>
        <translation>CRC-32</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>tied</source>
        <translation>共享</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>overlaps</source>
        <translation>重叠</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>and {n} more</source>
        <translation>及另外 {n} 个</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>an object of this class</source>
        <translation>此类的对象</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>the result of calling this function</source>
        <translation>调用此函数的结果</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>the name itself</source>
        <translation>名称本身</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>a reference outside the pickle</source>
        <translation>对 pickle 之外的引用</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>It is</source>
        <translation>表示</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Executed</source>
        <translation>是否执行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>no, and never will be</source>
        <translation>否，也绝不会执行</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Argument {n}</source>
        <translation>实参 {n}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n}, counting every number of every tensor</source>
        <translation>{n}，计入所有张量的全部数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 tensor</source>
        <translation>1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} tensors</source>
        <translation>{n} 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 element</source>
        <translation>1 个元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} elements</source>
        <translation>{n} 个元素</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n}, {some} of them running statistics</source>
        <translation>{n}，其中 {some} 个是滑动统计量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In the model</source>
        <translation>模型中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In the EMA copy</source>
        <translation>EMA 副本中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>In optimizers</source>
        <translation>优化器中</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>Elsewhere</source>
        <translation>其他位置</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>1 tensor on {device}</source>
        <translation>{device} 上 1 个张量</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/inspecting/facts.py"/>
        <source>{n} tensors on {device}</source>
        <translation>{device} 上 {n} 个张量</translation>
    </message>
</context>
<context>
    <name>Wrapping</name>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Put everything into a new group</source>
        <translation>全部放入新分组</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/editing/new_entry.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>_Failed</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>{name} cannot be opened</source>
        <translation>无法打开 {name}</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>If you meant a command: in a terminal there is “ckpt-browser {command}”.</source>
        <translation>如果想用的是命令：可在终端中运行“ckpt-browser {command}”。</translation>
    </message>
</context>
<context>
    <name>_FillingRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>New rows hold</source>
        <translation>新行的内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>zeros</source>
        <translation>零</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>the mean of the others</source>
        <translation>其余行的均值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>random numbers like the others</source>
        <translation>与其余行类似的随机值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/rehearsing/cards.py"/>
        <source>seed </source>
        <translation>随机种子 </translation>
    </message>
</context>
<context>
    <name>_Lines</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>The file {name} changed on disk since it was opened</source>
        <translation>文件 {name} 打开之后，在磁盘上已更改</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Only a part of {name} could be read; the rest is compared: {reason}</source>
        <translation>{name} 只能读取一部分，仅比较这一部分：{reason}</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Look through all numbers</source>
        <translation>检查全部数值</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>There are no tensors of floats here.</source>
        <translation>此处没有浮点张量。</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>Looking through numbers…</source>
        <translation>正在检查数值…</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/layers/viewer.py"/>
        <source>All layers in one picture: where their numbers lie, and how large they are. For this, all numbers of the file are looked through once.</source>
        <translation>在一幅图中显示所有层：数值分布的范围和大小。为此需要将文件的全部数值检查一遍。</translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>regular expression, such as ^model\.</source>
        <translation>正则表达式，例如 ^model\.</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>replacement</source>
        <translation>替换内容</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>Remove this rule</source>
        <translation>移除此规则</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>moves 1 name</source>
        <translation>改写 1 个名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>moves {n} names</source>
        <translation>改写 {n} 个名称</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/aligning/rules_panel.py"/>
        <source>{moved}, {n} are on the right then</source>
        <translation>{moved}，其中 {n} 个随后可在右侧找到</translation>
    </message>
</context>
<context>
    <name>_Sliders</name>
    <message>
        <location filename="../../ckpt_browser/ui/viewers/values/axes.py"/>
        <source>Places in the other dimensions</source>
        <translation>其他维度中的位置</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/window/page.py"/>
        <source>Opening {name}</source>
        <translation>正在打开 {name}</translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../ckpt_browser/ui/comparing/page.py"/>
        <source>Read the rest</source>
        <translation>读取其余部分</translation>
    </message>
</context>
</TS>
