import { ACCOUNT, BUCKET, EXTERNAL_ID, type PageCase, whole } from './page-case';

/** How a component library marks up a value to copy and a field to fill in. */
interface Kit {
  value(label: string, value: string, id: string): string;
  field(label: string, attributes: string, id: string): string;
}

const kits: Record<string, Kit> = {
  'Elastic UI': {
    value: (l, v, id) =>
      `<div class="euiFormRow" id="${id}-row"><div class="euiFormRow__labelWrapper"><label class="euiFormLabel euiFormRow__label" id="${id}-label" for="${id}">${l}</label></div><div class="euiFormRow__fieldWrapper"><div class="euiFormControlLayout euiFormControlLayout--group"><div class="euiFormControlLayout__childrenWrapper"><input id="${id}" class="euiFieldText" readonly value="${v}"></div><div class="euiFormControlLayout__append"><button type="button" aria-label="Copy ${l}"><span aria-hidden="true"></span></button></div></div></div></div>`,
    field: (l, a, id) =>
      `<div class="euiFormRow" id="${id}-row"><div class="euiFormRow__labelWrapper"><label class="euiFormLabel" for="${id}">${l}</label></div><div class="euiFormRow__fieldWrapper"><div class="euiFormControlLayout"><input id="${id}" class="euiFieldText" aria-describedby="${id}-help" ${a}></div><div class="euiFormHelpText" id="${id}-help">As AWS shows it, for example arn or name.</div></div></div>`,
  },
  'Elastic UI, description list and code blocks': {
    value: (l, v) =>
      `<dl class="euiDescriptionList"><dt class="euiDescriptionList__title">${l}</dt><dd class="euiDescriptionList__description"><div class="euiCodeBlock"><pre class="euiCodeBlock__pre" tabindex="-1"><code class="euiCodeBlock__code"><span class="euiCodeBlock__line">${v}</span></code></pre><div class="euiCodeBlock__controls"><span class="euiToolTipAnchor"><button type="button" aria-label="Copy"></button></span></div></div></dd></dl>`,
    field: (l, a, id) =>
      `<div class="euiFormRow"><label for="${id}">${l}</label><input id="${id}" ${a}></div>`,
  },
  'Ant Design': {
    value: (l, v) =>
      `<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label title="${l}" class="ant-form-item-no-colon">${l}</label></div><div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input-content"><span class="ant-typography">${v}<div role="button" tabindex="0" aria-label="Copy" class="ant-typography-copy"><span role="img" aria-label="copy" class="anticon anticon-copy"><svg></svg></span></div></span></div></div></div>`,
    field: (l, a, id) =>
      `<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label for="form_${id}" class="ant-form-item-required" title="${l}">${l}</label></div><div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content"><span class="ant-input-affix-wrapper"><input id="form_${id}" type="text" class="ant-input" ${a}><span class="ant-input-suffix"></span></span></div></div><div class="ant-form-item-explain" role="alert"></div></div></div>`,
  },
  'Material UI, outlined': {
    value: (l, v, id) =>
      `<div class="MuiFormControl-root MuiTextField-root"><label class="MuiInputLabel-root" for="${id}" id="${id}-label">${l}</label><div class="MuiInputBase-root"><input id="${id}" type="text" readonly class="MuiInputBase-input" value="${v}"><fieldset aria-hidden="true"><legend><span>${l}</span></legend></fieldset></div></div>`,
    field: (l, a, id) =>
      `<div class="MuiFormControl-root MuiTextField-root"><label class="MuiInputLabel-root" for="${id}" id="${id}-label">${l}<span aria-hidden="true" class="MuiFormLabel-asterisk"> *</span></label><div class="MuiInputBase-root"><input aria-invalid="false" id="${id}" required type="text" class="MuiInputBase-input" ${a}><fieldset aria-hidden="true"><legend><span>${l}&nbsp;*</span></legend></fieldset></div><p class="MuiFormHelperText-root" id="${id}-helper-text">Required</p></div>`,
  },
  'Material UI, list items': {
    value: (l, v) =>
      `<li class="MuiListItem-root"><div class="MuiListItemText-root"><p class="MuiTypography-root MuiListItemText-secondary">${l}</p><span class="MuiTypography-root MuiListItemText-primary">${v}</span></div><div class="MuiListItemSecondaryAction-root"><button aria-label="copy"><svg></svg></button></div></li>`,
    field: (l, a, id) =>
      `<div class="MuiFormControl-root"><label for="${id}">${l}</label><input id="${id}" ${a}></div>`,
  },
  'floating labels behind their inputs': {
    value: (l, v, id) =>
      `<div class="form-floating"><input readonly id="${id}" placeholder="${l}" value="${v}"><label for="${id}">${l}</label></div>`,
    field: (l, a, id) =>
      `<div class="form-floating"><input id="${id}" placeholder=" " ${a}><label for="${id}">${l}</label></div>`,
  },
  'floating labels that are not tied': {
    value: (l, v) => `<div class="fl"><input readonly placeholder=" " value="${v}"><span>${l}</span></div>`,
    field: (l, a) => `<div class="fl"><input placeholder=" " ${a}><span>${l}</span></div>`,
  },
  'styled components, the label two levels above': {
    value: (l, v) =>
      `<div class="sc-bdVaJa kXyzAb"><div class="sc-bwzfXH"><div class="sc-htpNat"><p class="sc-bxivhb">${l}</p></div></div><div class="sc-ifAKCX"><div class="sc-EHOje"><div><span class="sc-bZQynM">${v}</span></div><div role="button" tabindex="0"><svg></svg></div></div></div></div>`,
    field: (l, a) =>
      `<div class="sc-bdVaJa"><div class="sc-bwzfXH"><div class="sc-htpNat"><strong class="sc-bxivhb">${l}</strong></div></div><div class="sc-ifAKCX"><div class="sc-EHOje"><input class="sc-gzVnrw" ${a}></div></div></div>`,
  },
  'Bootstrap, with input groups': {
    value: (l, v) =>
      `<div class="form-group row"><span class="col-sm-3 col-form-label">${l}</span><div class="col-sm-9"><div class="input-group"><input class="form-control" disabled value="${v}"><div class="input-group-append"><button class="btn" type="button" data-clipboard-text="${v}">Copy</button></div></div></div></div>`,
    field: (l, a) =>
      `<div class="form-group row"><span class="col-sm-3 col-form-label">${l}</span><div class="col-sm-9"><div class="input-group"><div class="input-group-prepend"><span class="input-group-text">⛁</span></div><input class="form-control" ${a}></div></div></div>`,
  },
  'AngularJS of 2019': {
    value: (l, v) =>
      `<div class="form-row ng-scope"><div class="form-label ng-binding">${l}</div><div class="form-value"><span class="ng-binding" ng-bind="vm.value">${v}</span> <a class="copy" href="" ngclipboard data-clipboard-text="${v}"><i class="icon-copy"></i></a></div></div>`,
    field: (l, a) =>
      `<div class="form-row ng-scope"><div class="form-label ng-binding">${l}</div><div class="form-control-wrap"><input class="ng-pristine ng-untouched" ng-model="vm.model" ${a}></div><div ng-messages="vm.form.$error" class="ng-inactive"></div></div>`,
  },
  'Chakra, with an info icon and a counter': {
    value: (l, v, id) =>
      `<div role="group" class="chakra-form-control"><label for="${id}" class="chakra-form__label">${l} <span role="img" aria-label="More about this">ⓘ</span></label><div class="chakra-input__group"><input id="${id}" readonly aria-readonly="true" value="${v}"><div class="chakra-input__right-element"><button aria-label="Copy to clipboard">⧉</button></div></div></div>`,
    field: (l, a, id) =>
      `<div role="group" class="chakra-form-control"><label for="${id}" class="chakra-form__label">${l}<span role="presentation" aria-hidden="true">*</span></label><input id="${id}" ${a}><div class="counter">0/63</div></div>`,
  },
  'web components with slots': {
    value: (l, v) =>
      `<lz-form-field><lz-form-label slot="label"><span>${l}</span></lz-form-label><lz-copyable value="${v}"><lz-text>${v}</lz-text><lz-icon name="copy"></lz-icon></lz-copyable></lz-form-field>`,
    field: (l, a) =>
      `<lz-form-field><lz-form-label slot="label"><span>${l}</span></lz-form-label><lz-input><input ${a}></lz-input></lz-form-field>`,
  },
  'fieldset and legend a field': {
    value: (l, v) => `<fieldset><legend>${l}</legend><output>${v}</output></fieldset>`,
    field: (l, a) => `<fieldset><legend>${l}</legend><input ${a}></fieldset>`,
  },
  'label row with a link to its docs': {
    value: (l, v) =>
      `<div class="field"><div class="head"><span>${l}</span><a href="#docs">Learn more</a></div><div class="body"><samp>${v}</samp></div></div>`,
    field: (l, a) =>
      `<div class="field"><div class="head"><span>${l}</span><a href="#docs">Where do I find it?</a></div><div class="body"><input ${a}></div></div>`,
  },
  'help above the input and a tooltip in the label': {
    value: (l, v) =>
      `<div class="field"><div class="label">${l}<span class="tooltip" role="tooltip">Paste this into the AWS console when you create the role.</span></div><div class="value">${v}</div></div>`,
    field: (l, a) =>
      `<div class="field"><div class="label">${l}<span class="tooltip" role="tooltip">You will find it in the AWS console.</span></div><div class="hint">Do not add spaces.</div><input ${a}></div>`,
  },
};

const page = ({ value, field }: Kit) => `<div id="root"><div class="app"><nav><a>Explore</a><a>Logs</a></nav>
  <div class="content"><h2>S3 Bucket</h2><div class="panel"><h3>Authenticate with a role</h3>
  ${value('Account ID', ACCOUNT, 'k1')}${value('External ID', EXTERNAL_ID, 'k2')}
  ${field('S3 bucket name', `data-is="bucket" value="${BUCKET}"`, 'k3')}${field('Prefix', 'data-is="prefix"', 'k4')}
  ${field('Role ARN', 'data-is="roleArn"', 'k5')}
  <button type="button">Cancel</button><button type="button">Save</button></div></div></div></div>`;

/** The form as the component libraries of a React or Angular app would mark it up. */
export const KIT_CASES: PageCase[] = Object.entries(kits).map(([name, kit]) => ({
  name,
  html: page(kit),
  reads: whole(),
}));
